package dev.lotse.slack;

import static dev.lotse.slack.Bench.ANNA;
import static dev.lotse.slack.Bench.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.cases.Person;
import dev.lotse.conversation.People;
import dev.lotse.conversation.Request.Requester;
import dev.lotse.understanding.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is who, and what happens when Slack does not say. */
class DirectoryTest {

  private final Bench bench = Bench.without();
  private final AfterAck afterAck = new AfterAck();
  private final Directory directory =
      new Directory(bench.client, bench.people, Bench.TRANSACTIONS, bench.clock, afterAck);

  @AfterEach
  void close() {
    afterAck.close();
    bench.close();
  }

  @Test
  void aStrangerIsLookedUpOnceAndStored() {
    Requester first = directory.of("T0HAFEN", "U0ANNA");
    Requester second = directory.of("T0HAFEN", "U0ANNA");

    assertThat(first)
        .isEqualTo(second)
        .isEqualTo(new Requester(ANNA, Language.DE, false, ZoneId.of("Europe/Berlin")));
    assertThat(bench.slack.observed().calls("users.info")).hasSize(1);
    assertThat(bench.people.find(ANNA)).isPresent();
  }

  @Test
  void aLanguageSomebodyChoseWinsAtOnce() {
    directory.of("T0HAFEN", "U0ANNA");
    bench.people.chooseLanguage(ANNA, Language.EN);

    assertThat(directory.of("T0HAFEN", "U0ANNA"))
        .isEqualTo(new Requester(ANNA, Language.EN, true, ZoneId.of("Europe/Berlin")));
  }

  @Test
  void whenSlackDoesNotSayItIsEnglishAndUtcAndNothingIsStored() {
    bench.slack.faults().fail("users.info", 1, "user_not_found");

    assertThat(directory.of("T0HAFEN", "U0ANNA"))
        .isEqualTo(new Requester(ANNA, Language.EN, false, ZoneOffset.UTC));
    assertThat(bench.people.find(ANNA)).isEmpty();
  }

  @Test
  void whenSlackIsSlowTheAnswerIsNotWaitedForButKeptWhenItComes() {
    bench.slack.faults().hang("users.info", 1, Duration.ofMillis(1_600));

    long start = System.nanoTime();
    Requester waiting = directory.of("T0HAFEN", "U0ANNA");

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1_550));
    assertThat(waiting.language()).isEqualTo(Language.EN);
    bench
        .slack
        .observed()
        .until(() -> bench.slack.observed().calls("users.info").stream().findFirst(), SOON);
    afterAck.close();
    assertThat(bench.people.find(ANNA)).map(People.Profile::language).contains(Language.DE);
  }

  @Test
  void aProfileOlderThanADayIsReadAgainInTheBackground() {
    Instant old = bench.clock.instant().minus(Duration.ofHours(25));
    bench.people.keep(new People.Profile(ANNA, Language.EN, Optional.empty(), ZoneOffset.UTC, old));

    assertThat(directory.of("T0HAFEN", "U0ANNA").language()).isEqualTo(Language.EN);
    assertThat(directory.of("T0HAFEN", "U0ANNA")).isNotNull();

    afterAck.close();
    assertThat(bench.people.find(ANNA)).map(People.Profile::language).contains(Language.DE);
    assertThat(bench.slack.observed().calls("users.info")).hasSize(1);
  }

  @Test
  void aStoreThatCannotBeReadDoesNotStopTheAnswer() {
    People broken =
        new People() {
          @Override
          public Optional<Profile> find(Person person) {
            throw new IllegalStateException("no database");
          }

          @Override
          public void keep(Profile profile) {
            throw new IllegalStateException("no database");
          }

          @Override
          public void chooseLanguage(Person person, Language language) {}

          @Override
          public void forget(Person person) {}
        };

    Requester requester =
        new Directory(bench.client, broken, Bench.TRANSACTIONS, bench.clock, afterAck)
            .of("T0HAFEN", "U0ANNA");

    assertThat(requester.language()).isEqualTo(Language.DE);
  }
}
