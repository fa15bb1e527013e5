package dev.lotse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lotse.reminders.WorkingHours;
import dev.lotse.store.DatabaseAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  private static final String BOT = "xoxb-very-secret-bot";
  private static final String APP = "xapp-very-secret-app";
  private static final String SIGNING = "very-secret-signing-0123";

  private static final String METRICS = "very-secret-metrics-0123";

  private static List<String> problems(Map<String, String> environment) {
    Settings.Unusable unusable =
        catchThrowableOfType(Settings.Unusable.class, () -> Settings.read(environment));
    assertThat(unusable)
        .as("%s is refused", environment.keySet())
        .isNotNull()
        .hasMessage(String.join("\n", unusable.problems()));
    return unusable.problems();
  }

  @Test
  void withoutAnythingSetThePlaygroundStarts() {
    Settings settings = Settings.read(Map.of());

    assertThat(settings.isPlayground()).isTrue();
    assertThat(settings.isSocketMode()).isFalse();
    assertThat(settings.apiUrl()).isEqualTo(URI.create("https://slack.com/api/"));
    assertThat(settings.host()).isEqualTo("0.0.0.0");
    assertThat(settings.port()).isEqualTo(3000);
    assertThat(settings.dataDir()).isEqualTo(Path.of("data"));
    assertThat(settings.intentsDir()).isEmpty();
    assertThat(settings.hours()).isEqualTo(WorkingHours.DEFAULT);
  }

  @Test
  void everythingThatIsSetIsRead(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("guide.yml"), "sections: []");

    Settings settings =
        Settings.read(
            Map.of(
                "SLACK_BOT_TOKEN",
                " " + BOT + " ",
                "SLACK_APP_TOKEN",
                APP,
                "SLACK_SIGNING_SECRET",
                SIGNING,
                "SLACK_API_URL",
                "http://localhost:3001/api",
                "LOTSE_HOST",
                "127.0.0.1",
                "PORT",
                "0",
                "LOTSE_METRICS_TOKEN",
                METRICS,
                "LOTSE_DATA_DIR",
                "/var/lib/lotse",
                "LOTSE_INTENTS_DIR",
                folder.toString(),
                "LOTSE_WORKING_HOURS",
                "08:30 - 17:00"));

    assertThat(settings.botToken()).contains(BOT);
    assertThat(settings.appToken()).contains(APP);
    assertThat(settings.signingSecret()).contains(SIGNING);
    assertThat(settings.isPlayground()).isFalse();
    assertThat(settings.isSocketMode()).isTrue();
    assertThat(settings.apiUrl()).isEqualTo(URI.create("http://localhost:3001/api/"));
    assertThat(settings.host()).isEqualTo("127.0.0.1");
    assertThat(settings.port()).isZero();
    assertThat(settings.metricsToken()).contains(METRICS);
    assertThat(settings.dataDir()).isEqualTo(Path.of("/var/lib/lotse"));
    assertThat(settings.intentsDir()).contains(folder);
    assertThat(settings.hours())
        .isEqualTo(new WorkingHours(LocalTime.of(8, 30), LocalTime.of(17, 0)));
  }

  @Test
  void inSocketModeNobodyOutsideReachesThePortUnlessItIsSaid() {
    Map<String, String> socket = Map.of("SLACK_BOT_TOKEN", BOT, "SLACK_APP_TOKEN", APP);
    assertThat(Settings.read(socket).host()).isEqualTo("127.0.0.1");

    Map<String, String> said = new HashMap<>(socket);
    said.put("LOTSE_HOST", "0.0.0.0");
    assertThat(Settings.read(said).host()).isEqualTo("0.0.0.0");
  }

  @Test
  void theLogIsTextOrJsonAndAMetricsTokenIsLong() {
    assertThat(Settings.read(Map.of("LOTSE_LOG", "json"))).isEqualTo(Settings.read(Map.of()));
    assertThat(problems(Map.of("LOTSE_LOG", "xml", "LOTSE_METRICS_TOKEN", "short-one")))
        .hasSize(2)
        .anySatisfy(problem -> assertThat(problem).startsWith("LOTSE_LOG: "))
        .anySatisfy(problem -> assertThat(problem).startsWith("LOTSE_METRICS_TOKEN: "))
        .noneSatisfy(problem -> assertThat(problem).contains("short-one"));
  }

  @Test
  void aBlankVariableCountsAsUnset() {
    Map<String, String> blank = new HashMap<>();
    for (String name :
        List.of(
            "SLACK_BOT_TOKEN",
            "SLACK_APP_TOKEN",
            "SLACK_SIGNING_SECRET",
            "SLACK_API_URL",
            "LOTSE_HOST",
            "PORT",
            "LOTSE_METRICS_TOKEN",
            "LOTSE_LOG",
            "LOTSE_DATA_DIR",
            "LOTSE_INTENTS_DIR",
            "LOTSE_WORKING_HOURS",
            "DATABASE_URL")) {
      blank.put(name, "  ");
    }

    assertThat(Settings.read(blank)).isEqualTo(Settings.read(Map.of()));
  }

  @Test
  void everyProblemIsNamedAtOnceWithWhatToDoAndNoValue() {
    List<String> problems =
        problems(
            Map.of(
                "SLACK_BOT_TOKEN",
                "wrong-bot",
                "SLACK_APP_TOKEN",
                "wrong-app",
                "SLACK_SIGNING_SECRET",
                "wrong-sign",
                "SLACK_API_URL",
                "ftp://wrong-url",
                "LOTSE_HOST",
                "http://wrong-host",
                "PORT",
                "wrong-port",
                "LOTSE_INTENTS_DIR",
                "/wrong-dir",
                "LOTSE_WORKING_HOURS",
                "wrong-hours",
                "DATABASE_URL",
                "mysql://wrong-user:wrong-password@db/x"));

    assertThat(problems)
        .extracting(problem -> problem.substring(0, problem.indexOf(':')))
        .containsExactly(
            "SLACK_BOT_TOKEN",
            "SLACK_APP_TOKEN",
            "SLACK_SIGNING_SECRET",
            "SLACK_API_URL",
            "LOTSE_HOST",
            "PORT",
            "DATABASE_URL",
            "LOTSE_INTENTS_DIR",
            "LOTSE_WORKING_HOURS");
    assertThat(problems)
        .allSatisfy(
            problem ->
                assertThat(problem)
                    .doesNotContain("wrong")
                    .endsWith(".")
                    .containsAnyOf("must", "Copy", "Set", "Unset"));
  }

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource({
    "PORT, -1",
    "PORT, 65536",
    "PORT, 99999999999",
    "PORT, 3.5",
    "LOTSE_WORKING_HOURS, 09:00",
    "LOTSE_WORKING_HOURS, 18:00-09:00",
    "LOTSE_WORKING_HOURS, 09:00-09:00",
    "LOTSE_WORKING_HOURS, 9-17",
    "LOTSE_WORKING_HOURS, 09:00-25:00",
    "SLACK_API_URL, slack.com",
    "SLACK_API_URL, http://",
    "SLACK_API_URL, ht tp://x",
    "LOTSE_INTENTS_DIR, pom.xml"
  })
  void aValueThatCannotBeUsedIsNamedOnceAndNotRepeated(String name, String value) {
    assertThat(problems(Map.of(name, value)))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem).startsWith(name + ": ").doesNotContain("\"" + value + "\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"})
  void aConnectionWithoutTheBotTokenIsIncomplete(String connection) {
    assertThat(problems(Map.of(connection, connection.equals("SLACK_APP_TOKEN") ? APP : SIGNING)))
        .singleElement()
        .asString()
        .startsWith("SLACK_BOT_TOKEN: is missing");
  }

  @Test
  void aBotTokenWithoutAConnectionIsIncomplete() {
    assertThat(problems(Map.of("SLACK_BOT_TOKEN", BOT)))
        .singleElement()
        .asString()
        .startsWith("SLACK_APP_TOKEN: is missing")
        .contains("SLACK_SIGNING_SECRET");
  }

  @Test
  void eitherConnectionIsEnough() {
    assertThat(Settings.read(Map.of("SLACK_BOT_TOKEN", BOT, "SLACK_APP_TOKEN", APP)).isSocketMode())
        .isTrue();
    assertThat(
            Settings.read(Map.of("SLACK_BOT_TOKEN", BOT, "SLACK_SIGNING_SECRET", SIGNING))
                .isSocketMode())
        .isFalse();
  }

  @Test
  void secretsAreNeverShown() {
    Settings settings =
        Settings.read(
            Map.of(
                "SLACK_BOT_TOKEN", BOT, "SLACK_APP_TOKEN", APP, "SLACK_SIGNING_SECRET", SIGNING));

    assertThat(settings.toString()).doesNotContain("secret").contains("port=3000");
    assertThat(
            String.join(
                "\n",
                problems(
                    Map.of(
                        "SLACK_BOT_TOKEN",
                        BOT,
                        "SLACK_APP_TOKEN",
                        APP,
                        "SLACK_SIGNING_SECRET",
                        SIGNING,
                        "PORT",
                        "x"))))
        .doesNotContain("secret-");
  }

  private static final String SERVER = "postgres://user:very-secret@db.example/lotse";

  @Test
  void withoutADatabaseEverythingIsInAFileInTheDataFolder() {
    assertThat(Settings.read(Map.of("LOTSE_DATA_DIR", "mine")).database())
        .isEqualTo(DatabaseAddress.sqlite(Path.of("mine/lotse.db")));
  }

  @Test
  void theDatabasesAddressIsTakenFromEitherVariable() {
    DatabaseAddress named = Settings.read(Map.of("DATABASE_URL", SERVER)).database();
    DatabaseAddress herokus =
        Settings.read(
                Map.of(
                    "JDBC_DATABASE_URL",
                    "jdbc:postgresql://db.example/lotse",
                    "JDBC_DATABASE_USERNAME",
                    "user",
                    "JDBC_DATABASE_PASSWORD",
                    "very-secret"))
            .database();

    assertThat(named).isEqualTo(DatabaseAddress.of(SERVER)).isEqualTo(herokus);
    assertThat(
            Settings.read(
                    Map.of("DATABASE_URL", SERVER, "JDBC_DATABASE_URL", "jdbc:sqlite:other.db"))
                .database())
        .isEqualTo(named);
    assertThat(Settings.read(Map.of("DATABASE_URL", SERVER)).toString())
        .doesNotContain("secret", "db.example");
  }

  @Test
  void userAndPasswordWithoutAnAddressAreNotTakenForNothing() {
    assertThat(problems(Map.of("JDBC_DATABASE_PASSWORD", "very-secret")))
        .singleElement()
        .asString()
        .startsWith("JDBC_DATABASE_URL: is missing")
        .doesNotContain("very-secret");
  }

  /** A dyno's disk is thrown away daily: whoever started there lost every case overnight. */
  @Test
  void onHerokuADatabaseIsNeeded() {
    assertThat(problems(Map.of("DYNO", "web.1")))
        .singleElement()
        .asString()
        .contains("DATABASE_URL: is missing", "throws away", "heroku-postgresql");
    assertThat(problems(Map.of("DYNO", "web.1", "DATABASE_URL", "jdbc:sqlite:data/lotse.db")))
        .singleElement()
        .asString()
        .contains("DATABASE_URL: is a file");
    assertThat(
            problems(
                Map.of(
                    "DYNO",
                    "web.1",
                    "DATABASE_URL",
                    "postgres://u:secret@h:x/n",
                    "PORT",
                    "seventy")))
        .hasSize(2)
        .noneMatch(problem -> problem.contains("secret"));
    assertThat(Settings.read(Map.of("DYNO", "web.1", "DATABASE_URL", SERVER)).database())
        .isEqualTo(DatabaseAddress.of(SERVER));
  }
}
