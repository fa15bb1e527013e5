package dev.lotse.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of YAML files, each held against its schema. Not thread-safe. */
final class CheckedFolder implements ContentSource {

  private final Path folder;
  private final Schemas schemas;
  private final Complaints complaints;

  CheckedFolder(Path folder, Complaints complaints) {
    this.folder = folder;
    this.schemas = new Schemas(folder);
    this.complaints = complaints;
  }

  @Override
  public List<String> names(String below) {
    return ContentFolder.files(folder, below);
  }

  @Override
  public boolean has(String name) {
    return Files.exists(folder.resolve(name));
  }

  @Override
  public YamlFile file(String name, String schema) {
    YamlFile file = YamlFile.read(folder, name, complaints);
    schemas.check(file, schema, complaints);
    return file;
  }
}
