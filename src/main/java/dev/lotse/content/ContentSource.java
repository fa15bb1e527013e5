package dev.lotse.content;

import java.util.List;

/** Where the files of the content come from. */
interface ContentSource {

  /**
   * The names of the YAML files directly in a folder, sorted; empty when there is no such folder.
   */
  List<String> names(String folder);

  boolean has(String name);

  /**
   * One file as a tree.
   *
   * @param schema what it is held against, where it is checked
   */
  YamlFile file(String name, String schema);
}
