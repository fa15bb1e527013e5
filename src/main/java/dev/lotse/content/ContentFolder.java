package dev.lotse.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the content: a folder that the operator names, or the copy inside the jar. */
public final class ContentFolder {

  private static final String SHIPPED = "/shipped/";

  private ContentFolder() {}

  /**
   * The folder to read.
   *
   * @param named a folder that the operator named, if they did
   * @throws IllegalArgumentException when the named folder does not exist
   */
  public static Path find(Optional<Path> named) {
    named
        .filter(path -> !Files.isDirectory(path))
        .ifPresent(
            path -> {
              throw new IllegalArgumentException(
                  "LOTSE_INTENTS_DIR: no such folder (expected the folder that holds guide.yml)");
            });
    return named.orElseGet(() -> shipped("intents"));
  }

  /** A file or folder that is shipped inside the jar. */
  public static Path shipped(String name) {
    URL url = ContentFolder.class.getResource(SHIPPED + name);
    if (url == null) {
      throw new IllegalStateException(name + ": not shipped with this build");
    }
    try {
      URI uri = url.toURI();
      return uri.getScheme().equals("jar") ? jar(uri).getPath(SHIPPED + name) : Path.of(uri);
    } catch (URISyntaxException | IOException broken) {
      throw new IllegalStateException(name + ": can't be read from the jar", broken);
    }
  }

  private static FileSystem jar(URI uri) throws IOException {
    try {
      return FileSystems.getFileSystem(uri);
    } catch (FileSystemNotFoundException notOpen) {
      return FileSystems.newFileSystem(uri, Map.of());
    }
  }

  /**
   * The names of the YAML files directly in a folder below the content folder, sorted; empty when
   * there is no such folder.
   */
  static List<String> files(Path folder, String below) {
    Path inside = folder.resolve(below);
    if (!Files.isDirectory(inside)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(inside)) {
      return found
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(".yml"))
          .map(name -> below + "/" + name)
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(below + ": can't be listed", unreadable);
    }
  }

  /** The file's name without folder and ending. */
  static String id(String name) {
    return name.substring(name.lastIndexOf('/') + 1, name.length() - ".yml".length());
  }
}
