package dev.lotse.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * A jar of the bare app and nothing but what it needs, so that its start is not slowed down by
 * Lotse's libraries.
 */
final class BareJar {

  private static final List<String> NEEDED =
      List.of(
          "com/slack/",
          "com/google/gson/",
          "org/eclipse/jetty/",
          "jakarta/servlet/",
          "okhttp3/",
          "okio/",
          "kotlin/",
          "org/slf4j/",
          "ch/qos/logback/",
          "META-INF/services/",
          "logback.xml");

  private BareJar() {}

  /** Makes it from Lotse's jar and the test classes. */
  static Path make(Path lotseJar, Path testClasses, Path target) throws IOException {
    try (JarFile from = new JarFile(lotseJar.toFile());
        OutputStream file = Files.newOutputStream(target);
        JarOutputStream to = new JarOutputStream(file)) {
      to.putNextEntry(new JarEntry("META-INF/MANIFEST.MF"));
      to.write(
          "Manifest-Version: 1.0\r\nMulti-Release: true\r\nMain-Class: dev.lotse.bench.BareBolt\r\n\r\n"
              .getBytes(StandardCharsets.UTF_8));
      copyNeeded(from, to);
      for (String name : List.of("BareBolt", "BareBolt$Health")) {
        String entry = "dev/lotse/bench/" + name + ".class";
        to.putNextEntry(new JarEntry(entry));
        Files.copy(testClasses.resolve(entry), to);
      }
    }
    return target;
  }

  private static void copyNeeded(JarFile from, JarOutputStream to) throws IOException {
    for (Enumeration<JarEntry> all = from.entries(); all.hasMoreElements(); ) {
      JarEntry entry = all.nextElement();
      if (!entry.isDirectory() && NEEDED.stream().anyMatch(entry.getName()::startsWith)) {
        to.putNextEntry(new JarEntry(entry.getName()));
        try (InputStream content = from.getInputStream(entry)) {
          content.transferTo(to);
        }
      }
    }
  }
}
