package dev.lotse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lotse.cases.Person;
import dev.lotse.content.ContentFolder;
import dev.lotse.conversation.Outgoing;
import dev.lotse.conversation.Part;
import dev.lotse.conversation.Text;
import dev.lotse.playground.AppManifest;
import dev.lotse.playground.Credentials;
import dev.lotse.playground.LocalSlack;
import dev.lotse.playground.PlaygroundClock;
import dev.lotse.reminders.WorkingHours;
import dev.lotse.slack.SlackSettings;
import dev.lotse.store.Database;
import dev.lotse.store.DatabaseAddress;
import dev.lotse.store.SqlOutbox;
import dev.lotse.store.StorageFailure;
import dev.lotse.testing.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waits from an earlier run, and a start that does not go well. */
class StartingTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir Path folder;
  private final PlaygroundClock clock = new PlaygroundClock();
  private final Credentials credentials = Credentials.random();
  private final LocalSlack slack =
      LocalSlack.start(
          0, credentials, AppManifest.read(ContentFolder.shipped("manifest.yml")), clock);

  @AfterEach
  void close() {
    slack.close();
  }

  private Lotse lotse(String token) {
    SlackSettings settings =
        new SlackSettings(
            token, Optional.empty(), Optional.of(credentials.signingSecret()), slack.apiUrl());
    return Lotse.start(
        new Lotse.Parts(
            settings,
            Shipped.script(),
            Shipped::matcher,
            WorkingHours.DEFAULT,
            DatabaseAddress.sqlite(folder.resolve("lotse.db")),
            clock));
  }

  private void waiting(String words) {
    try (Database database = Database.sqlite(folder.resolve("lotse.db"))) {
      new SqlOutbox(database, clock)
          .add(
              List.of(
                  new Outgoing(
                      "lane",
                      new Outgoing.Direct(new Person("T0HAFEN", "U0ANNA")),
                      new Outgoing.Post(List.of(new Part.Paragraph(Text.literally(words)))),
                      Optional.empty(),
                      "",
                      Optional.empty())));
    }
  }

  /**
   * With a mistyped token, all that waited was sent off at once, refused by Slack, and lost before
   * the start itself failed.
   */
  @Test
  void aStartWithAWrongTokenLosesNothingThatWaits() {
    waiting("from before");
    try (Lotse wrong = lotse("xoxb-of-another-app")) {
      assertThatThrownBy(() -> wrong.serveHttp(new Port("127.0.0.1", 0)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("botToken")
          .hasMessageNotContaining("xoxb-of-another-app");
    }
    assertThat(slack.observed().calls("chat.postMessage")).isEmpty();

    try (Lotse right = lotse(credentials.botToken())) {
      right.serveHttp(new Port("127.0.0.1", 0));

      assertThat(
              slack
                  .observed()
                  .await("D0ANNA", message -> message.text().equals("from before"), SOON))
          .isNotNull();
    }
  }

  /**
   * A token taken away while Lotse runs is for the operator to mend; until then messages wait
   * instead of being dropped.
   */
  @Test
  void aTokenTakenAwayForAWhileLosesNothing() {
    try (Lotse lotse = lotse(credentials.botToken())) {
      lotse.serveHttp(new Port("127.0.0.1", 0));
      slack.faults().fail("chat.postMessage", 1, "token_revoked");
      waiting("said meanwhile");

      slack
          .observed()
          .until(
              () ->
                  Optional.of(slack.observed().calls("chat.postMessage"))
                      .filter(calls -> !calls.isEmpty()),
              SOON);
      clock.advance(Duration.ofMinutes(1));

      assertThat(
              slack
                  .observed()
                  .await("D0ANNA", message -> message.text().equals("said meanwhile"), SOON))
          .isNotNull();
    }
  }

  /** It ended with a stack trace and code 1, naming neither the folder nor what to do. */
  @Test
  void aDatabaseThatCanNotBeOpenedIsNamedWithWhatToDo() throws IOException {
    Path file = folder.resolve("lotse.db");
    Files.writeString(file, "not a database ".repeat(1_000));

    StorageFailure failure =
        catchThrowableOfType(StorageFailure.class, () -> lotse(credentials.botToken()));

    assertThat(Main.problems(failure))
        .singleElement()
        .asString()
        .startsWith("LOTSE_DATA_DIR: ")
        .contains("lotse.db");
  }

  @Test
  void aFaultOfOursIsNoneOfTheOperators() {
    assertThat(Main.problems(new NullPointerException("x"))).isEmpty();
  }
}
