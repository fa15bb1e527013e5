package dev.lotse.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaTest {

  @Test
  void theNewestMigrationIsTheOneTheStartAsksFor() throws Exception {
    try (Stream<Path> files =
        Files.list(Path.of(SchemaTest.class.getResource("/db/migration").toURI()))) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .mapToLong(name -> Long.parseLong(name.substring(1, name.indexOf("__"))))
                  .max())
          .hasValue(Schema.NEWEST);
    }
  }
}
