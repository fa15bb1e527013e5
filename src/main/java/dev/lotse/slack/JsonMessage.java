package dev.lotse.slack;

import com.google.gson.Gson;
import com.google.gson.stream.JsonWriter;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * A message as Slack's methods and response URLs take it: a JSON object, of which the blocks are
 * written once. Not thread-safe.
 */
final class JsonMessage {

  /** Made once: it finds out how to write each of Slack's types, which takes long. Thread-safe. */
  static final Gson GSON = GsonFactory.createSnakeCase();

  /** A step of writing. */
  private interface Step {
    void on(JsonWriter json) throws IOException;
  }

  private final StringWriter text = new StringWriter();
  private final JsonWriter json = new JsonWriter(text);

  private JsonMessage() {}

  /** What the page says. */
  static JsonMessage of(Page page) {
    JsonMessage message = new JsonMessage();
    message.write(json -> json.beginObject().name("text").value(page.text()));
    return message.write(json -> json.name("blocks").jsonValue(page.json()));
  }

  /** Leaves out what is empty. */
  JsonMessage with(String name, String value) {
    return value.isEmpty() ? this : write(json -> json.name(name).value(value));
  }

  /** Names the page in the metadata that people do not see. */
  JsonMessage named(PageName name) {
    return write(json -> json.name("metadata").jsonValue(GSON.toJson(name.metadata())));
  }

  /** Says that none of these is to be done. */
  JsonMessage without(String... names) {
    for (String name : names) {
      write(json -> json.name(name).value(false));
    }
    return this;
  }

  private JsonMessage write(Step step) {
    try {
      step.on(json);
      return this;
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  /** The whole; nothing can be added after it. */
  String written() {
    write(JsonWriter::endObject);
    return text.toString();
  }
}
