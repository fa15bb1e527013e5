package dev.lotse.conversation;

import dev.lotse.cases.AccountCase;
import dev.lotse.cases.Change;
import dev.lotse.reminders.Reminder;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/**
 * A case as a JSON file for the person it belongs to: what is known, every change, every reminder.
 */
final class CaseExport {

  private CaseExport() {}

  static String json(AccountCase now, List<Change> changes, List<Reminder> reminders) {
    JsonArrayBuilder history = Json.createArrayBuilder();
    changes.forEach(change -> history.add(change(change)));
    JsonArrayBuilder promised = Json.createArrayBuilder();
    reminders.forEach(reminder -> promised.add(reminder(reminder)));
    JsonObject export =
        Json.createObjectBuilder()
            .add("case", now.id().value())
            .add("version", now.version())
            .add("openedAt", now.openedAt().toString())
            .add("changedAt", now.changedAt().toString())
            .add("document", now.document())
            .add("history", history)
            .add("reminders", promised)
            .build();
    StringWriter text = new StringWriter();
    try (JsonWriter writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(text)) {
      writer.write(export);
    }
    return text.toString().strip() + "\n";
  }

  private static JsonObject change(Change change) {
    return Json.createObjectBuilder()
        .add("version", change.version())
        .add("at", change.at().toString())
        .add("by", change.who().user())
        .add("why", change.why().id())
        .add("subject", change.subject())
        .add("undone", change.undone())
        .add("patch", change.patch())
        .build();
  }

  private static JsonObject reminder(Reminder reminder) {
    return Json.createObjectBuilder()
        .add("kind", reminder.kind().id())
        .add("dueAt", reminder.dueAt().toString())
        .add("state", reminder.state().name().toLowerCase(java.util.Locale.ROOT))
        .add("note", reminder.note())
        .build();
  }
}
