package dev.lotse.content;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The shipped content as one JSON document, written by the build after all checks, so that a start
 * need neither read some 230 YAML files nor check them. Members are file names. Immutable.
 */
final class CompiledContent implements ContentSource {

  private static final String NAME = "/shipped/intents.json";

  private final TreeMap<String, JsonNode> files = new TreeMap<>();

  private CompiledContent(ObjectNode document) {
    document.properties().forEach(file -> files.put(file.getKey(), file.getValue()));
  }

  /** What is in the jar; empty outside a jar, where files may have changed since. */
  static Optional<ContentSource> shipped() {
    URL url = CompiledContent.class.getResource(NAME);
    if (url == null || !url.getProtocol().equals("jar")) {
      return Optional.empty();
    }
    try (InputStream in = CompiledContent.class.getResourceAsStream(NAME)) {
      return Optional.of(read(in.readAllBytes()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("intents.json: can't be read from the jar", unreadable);
    }
  }

  static ContentSource read(byte[] document) throws IOException {
    return new CompiledContent((ObjectNode) new ObjectMapper(new JsonFactory()).readTree(document));
  }

  /** The document for these files. */
  static void write(Map<String, JsonNode> files, Path target) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode document = mapper.createObjectNode();
    document.setAll(files);
    Files.write(target, mapper.writeValueAsBytes(document));
  }

  @Override
  public List<String> names(String folder) {
    return files.keySet().stream()
        .filter(name -> name.startsWith(folder + "/"))
        .filter(name -> name.indexOf('/', folder.length() + 1) < 0)
        .toList();
  }

  @Override
  public boolean has(String name) {
    return files.containsKey(name);
  }

  @Override
  public YamlFile file(String name, String schema) {
    return new YamlFile(name, files.get(name), Map.of());
  }
}
