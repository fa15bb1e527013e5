package dev.lotse.content;

import com.fasterxml.jackson.core.JsonPointer;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Holds content files against the JSON Schemas in {@code intents/schema/}, the same that editors
 * use. Not thread-safe.
 */
final class Schemas {

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<String, Schema> byName = new HashMap<>();
  private final Path folder;

  Schemas(Path folder) {
    this.folder = folder.resolve("schema");
  }

  /** Complains about everything in the file that its schema does not allow. */
  void check(YamlFile file, String schemaName, Complaints complaints) {
    if (!file.isReadable()) {
      if (!file.root().isMissingNode()) {
        complaints.add(
            file.name(),
            1,
            "is empty or a single word. Expected the members that schema/"
                + schemaName
                + ".json names.");
      }
      return;
    }
    for (Error error : schema(schemaName).validate(file.root())) {
      String at = error.getInstanceLocation().toString();
      complaints.add(
          file.name(),
          file.line(JsonPointer.compile(at)),
          (at.isEmpty() ? "" : at.substring(1).replace('/', '.') + ": ") + error.getMessage());
    }
  }

  private Schema schema(String name) {
    return byName.computeIfAbsent(
        name,
        missing -> {
          try {
            return registry.getSchema(
                Files.readString(folder.resolve(name + ".json")), InputFormat.JSON);
          } catch (IOException unreadable) {
            throw new UncheckedIOException("schema/" + name + ".json can't be read", unreadable);
          }
        });
  }
}
