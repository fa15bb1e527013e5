package dev.lotse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "postgres://u:p@db.example/name, jdbc:postgresql://db.example/name",
    "postgresql://u:p@db.example:5433/name, jdbc:postgresql://db.example:5433/name",
    "jdbc:postgresql://db.example/name?user=u&password=p, jdbc:postgresql://db.example/name",
    "jdbc:postgresql://u:p@db.example/name, jdbc:postgresql://db.example/name",
    "postgres://u:p@db.example/name?sslmode=require, jdbc:postgresql://db.example/name?sslmode=require",
    "postgres://u:p@h/n?connect_timeout=3&sslmode=verify-full, jdbc:postgresql://h/n?connectTimeout=3&sslmode=verify-full",
    "postgres://u:p@[::1]:5432/name, jdbc:postgresql://[::1]:5432/name",
    "'postgres://u:p@a:1,b:2/name', 'jdbc:postgresql://a:1,b:2/name'",
    "postgres://u:p@db.example, jdbc:postgresql://db.example/",
    "jdbc:postgresql:name?user=u&password=p, jdbc:postgresql://localhost/name"
  })
  void everyWayToWriteAServerIsRead(String text, String url) {
    DatabaseAddress address = DatabaseAddress.of(text);

    assertThat(address)
        .isEqualTo(new DatabaseAddress(Optional.empty(), url, Optional.of("u"), Optional.of("p")));
    assertThat(address.isServer()).isTrue();
    PostgresServer.source(address);
  }

  @Test
  void userAndPasswordMayHoldAnything() {
    DatabaseAddress address = DatabaseAddress.of("postgres://a%40b:p%2Fw+%25%3A:@h/n");

    assertThat(address.user()).contains("a@b");
    assertThat(address.password()).contains("p/w+%::");
  }

  @Test
  void whatIsGivenBesideTheAddressWins() {
    DatabaseAddress address =
        DatabaseAddress.of("jdbc:postgresql://h/n?user=u&password=p")
            .as(Optional.of("other"), Optional.empty());

    assertThat(address.user()).contains("other");
    assertThat(address.password()).contains("p");
  }

  @Test
  void aSqliteFileIsReadToo() {
    assertThat(DatabaseAddress.of("jdbc:sqlite:data/x.db"))
        .isEqualTo(DatabaseAddress.sqlite(Path.of("data/x.db")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://u:secret@h/n",
        "postgres:/u:secret@h/n",
        "postgres://u:secret@h:0/n",
        "postgres://u:secret@h:65536/n",
        "postgres://u:secret@h:port/n",
        "postgres://u:secret@h h/n",
        "postgres://u:secret%zz@h/n",
        "postgres://u:secret@h/n/m",
        "postgres://u:secret@h/n?sslmode",
        "jdbc:sqlite:",
        "jdbc:sqlite::memory:",
        "secret"
      })
  void whatIsNoneIsRefusedWithoutBeingRepeated(String text) {
    assertThatThrownBy(() -> DatabaseAddress.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("secret");
  }

  @Test
  void itNeverShowsWhereAServerIsOrHowToGetIn() {
    assertThat(DatabaseAddress.of("postgres://user:secret@host/name")).hasToString("PostgreSQL");
  }
}
