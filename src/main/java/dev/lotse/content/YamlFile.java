package dev.lotse.content;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * One YAML file as a tree that knows its lines.
 *
 * @param name path below the content folder
 * @param root the tree; missing when the file can't be read
 * @param lines line numbers by JSON Pointer
 */
record YamlFile(String name, JsonNode root, Map<JsonPointer, Integer> lines) {

  private static final ObjectMapper MAPPER =
      new ObjectMapper(new YAMLFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION));

  /** Reads a file; a file that is no YAML leaves a complaint and an empty tree. */
  static YamlFile read(Path folder, String name, Complaints complaints) {
    try {
      String text = Files.readString(folder.resolve(name));
      JsonNode root = MAPPER.readTree(text);
      return new YamlFile(name, root.isMissingNode() ? NullNode.getInstance() : root, lines(text));
    } catch (JsonProcessingException bad) {
      int line = bad.getLocation() == null ? 0 : bad.getLocation().getLineNr();
      complaints.add(
          name,
          line,
          "not valid YAML: "
              + bad.getOriginalMessage().lines().findFirst().orElse("")
              + ". Check indentation, quotes and double keys here.");
    } catch (IOException unreadable) {
      complaints.add(name, 0, "can't be read. It must exist and be UTF-8 text.");
    }
    return new YamlFile(name, MissingNode.getInstance(), Map.of());
  }

  boolean isReadable() {
    return !root.isMissingNode() && root.isContainerNode();
  }

  /** The line of the nearest place at or above this pointer. */
  int line(JsonPointer at) {
    for (JsonPointer up = at; up != null; up = up.head()) {
      Integer line = lines.get(up);
      if (line != null) {
        return line;
      }
    }
    return 1;
  }

  int line(String pointer) {
    return line(JsonPointer.compile(pointer));
  }

  private static Map<JsonPointer, Integer> lines(String text) throws IOException {
    Map<JsonPointer, Integer> lines = new HashMap<>();
    try (JsonParser parser = MAPPER.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY) {
          lines.putIfAbsent(
              parser.getParsingContext().pathAsPointer(),
              parser.currentTokenLocation().getLineNr());
        }
      }
    }
    return lines;
  }
}
