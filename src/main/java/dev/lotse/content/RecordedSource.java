package dev.lotse.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Hands on what another source gives, and keeps it. Not thread-safe. */
final class RecordedSource implements ContentSource {

  private final ContentSource source;
  private final Map<String, JsonNode> files = new TreeMap<>();

  RecordedSource(ContentSource source) {
    this.source = source;
  }

  @Override
  public List<String> names(String folder) {
    return source.names(folder);
  }

  @Override
  public boolean has(String name) {
    return source.has(name);
  }

  @Override
  public YamlFile file(String name, String schema) {
    YamlFile file = source.file(name, schema);
    files.put(name, file.root());
    return file;
  }

  Map<String, JsonNode> files() {
    return files;
  }
}
