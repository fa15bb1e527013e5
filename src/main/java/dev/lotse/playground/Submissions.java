package dev.lotse.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lotse.playground.Elements.Element;
import dev.lotse.playground.World.Human;
import java.util.LinkedHashMap;
import java.util.Map;

/** Submitting and closing modals, and what the app's answer does with them. */
final class Submissions {
  private static final String REQUIRED = "Please complete this required field.";
  private final Views views;
  private final Interactions interactions;
  private final Notices notices;

  Submissions(Workspace workspace, Interactions interactions) {
    this.views = workspace.views;
    this.notices = workspace.notices;
    this.interactions = interactions;
  }

  Ack submit(Human human, View view) {
    var missing = missing(view);
    if (!missing.isEmpty()) return refused(human, view, Ack.nothingToSend().body(), missing);
    var payload = interactions.start("view_submission", human);
    payload.set("view", view.json().deepCopy());
    payload.putArray("response_urls");
    var answer = interactions.deliver(payload);
    if (answer.failure() == null) return after(human, view, answer);
    notices.tell(human.id(), "We had some trouble connecting. Try again?");
    return Ack.of(answer);
  }

  /** Closes the view; the app hears of it only if it asked to. */
  Ack close(Human human, View view) {
    if (view.json().path("clear_on_close").asBoolean()) views.clear(human.id());
    else views.pop(human.id());
    if (!view.json().path("notify_on_close").asBoolean()) return Ack.nothingToSend();
    var payload = interactions.start("view_closed", human);
    payload.remove("trigger_id");
    payload.set("view", view.json().deepCopy());
    payload.put("is_cleared", view.json().path("clear_on_close").asBoolean());
    return Ack.of(interactions.deliver(payload));
  }

  private Ack after(Human human, View view, Answer answer) {
    var json = Json.parse(answer.body()).orElseGet(Json::object);
    switch (json.path("response_action").asText()) {
      case "errors" -> {
        return refused(human, view, answer.body(), texts(json.path("errors")));
      }
      case "clear" -> views.clear(human.id());
      case "update" -> {
        return shown(
            answer,
            json,
            () ->
                views.replace(
                    human.id(), view.id(), old -> ViewShape.updated(old, json.path("view"))));
      }
      case "push" -> {
        return shown(
            answer, json, () -> views.push(human.id(), ViewShape.fresh(json.path("view"), view)));
      }
      default -> views.pop(human.id());
    }
    return Ack.of(answer);
  }

  private static Ack shown(Answer answer, JsonNode json, Runnable show) {
    try {
      Limits.view(json.path("view"));
    } catch (ApiError refused) {
      return new Ack(answer.status(), answer.body(), refused.getMessage(), Map.of());
    }
    show.run();
    return Ack.of(answer);
  }

  private Ack refused(Human human, View view, String body, Map<String, String> errors) {
    views.replace(human.id(), view.id(), now -> new View(now.id(), now.json(), errors));
    return new Ack(200, body, null, errors);
  }

  private static Map<String, String> missing(View view) {
    var missing = new LinkedHashMap<String, String>();
    for (var element : Elements.in(view.blocks())) {
      if (element.input()
          && !element.block().path("optional").asBoolean()
          && empty(view.state(), element)) missing.put(element.blockId(), REQUIRED);
    }
    return missing;
  }

  private static boolean empty(ObjectNode state, Element element) {
    var value =
        state
            .path(element.blockId())
            .path(element.actionId())
            .path(String.valueOf(element.valueField()));
    return value.isMissingNode()
        || value.isNull()
        || value.isContainerNode() && value.isEmpty()
        || value.isTextual() && value.asText().isEmpty();
  }

  private static Map<String, String> texts(JsonNode object) {
    var texts = new LinkedHashMap<String, String>();
    object.properties().forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
    return texts;
  }
}
