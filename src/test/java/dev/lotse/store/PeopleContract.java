package dev.lotse.store;

import static dev.lotse.store.Samples.ANNA;
import static dev.lotse.store.Samples.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.conversation.People.Profile;
import dev.lotse.understanding.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

abstract class PeopleContract extends StoreContract {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private Profile profile(Language language, Optional<Language> chosen) {
    return new Profile(ANNA, language, chosen, BERLIN, clock.instant());
  }

  @Test
  void aProfileComesBackAsItWasKept() {
    Profile profile = profile(Language.DE, Optional.empty());

    stores.people.keep(profile);

    assertThat(stores.people.find(ANNA)).contains(profile);
    assertThat(stores.people.find(BEN)).isEmpty();
  }

  @Test
  void aProfileSurvivesReopening() {
    Profile profile = profile(Language.DE, Optional.of(Language.EN));
    stores.people.keep(profile);

    reopen();

    assertThat(stores.people.find(ANNA)).contains(profile);
  }

  @Test
  void aLanguageOnceChosenStaysChosenWhenTheProfileIsReadAgain() {
    stores.people.keep(profile(Language.EN, Optional.empty()));
    stores.people.chooseLanguage(ANNA, Language.DE);

    stores.people.keep(
        new Profile(ANNA, Language.EN, Optional.empty(), ZoneId.of("Asia/Tokyo"), clock.instant()));

    assertThat(stores.people.find(ANNA))
        .contains(
            new Profile(
                ANNA,
                Language.EN,
                Optional.of(Language.DE),
                ZoneId.of("Asia/Tokyo"),
                clock.instant()));
  }

  @Test
  void aLanguageCanBeChosenAnew() {
    stores.people.chooseLanguage(ANNA, Language.DE);
    stores.people.chooseLanguage(ANNA, Language.EN);

    assertThat(stores.people.find(ANNA)).flatMap(Profile::chosen).contains(Language.EN);
  }

  @Test
  void somebodyWhoChoseBeforeBeingReadCountsAsNeverRead() {
    stores.people.chooseLanguage(ANNA, Language.DE);

    assertThat(stores.people.find(ANNA)).map(Profile::readAt).contains(Instant.EPOCH);
  }

  @Test
  void aForgottenPersonIsGone() {
    stores.people.keep(profile(Language.DE, Optional.empty()));

    stores.people.forget(ANNA);

    assertThat(stores.people.find(ANNA)).isEmpty();
  }
}
