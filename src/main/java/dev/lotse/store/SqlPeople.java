package dev.lotse.store;

import dev.lotse.cases.Person;
import dev.lotse.conversation.People;
import dev.lotse.understanding.Language;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Profiles, in a table. Thread-safe. */
public final class SqlPeople implements People {

  private static final String FIND =
      """
      SELECT workspace, person, language, chosen, zone, read_at FROM profile
      WHERE workspace = ? AND person = ?
      """;
  private static final String KEEP =
      """
      INSERT INTO profile (workspace, person, language, chosen, zone, read_at) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (workspace, person) DO UPDATE
      SET language = excluded.language, chosen = COALESCE(profile.chosen, excluded.chosen), zone = excluded.zone, read_at = excluded.read_at
      """;
  private static final String CHOOSE =
      """
      INSERT INTO profile (workspace, person, language, chosen, zone, read_at) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (workspace, person) DO UPDATE SET chosen = excluded.chosen
      """;
  private static final String FORGET = "DELETE FROM profile WHERE workspace = ? AND person = ?";

  private final Sql sql;

  public SqlPeople(Database database) {
    this.sql = new Sql(database);
  }

  @Override
  public Optional<Profile> find(Person person) {
    return sql.one(FIND, SqlPeople::profile, person.workspace(), person.user());
  }

  @Override
  public void keep(Profile profile) {
    sql.updateOne(
        KEEP,
        profile.person().workspace(),
        profile.person().user(),
        profile.language().tag(),
        profile.chosen().map(Language::tag).orElse(null),
        profile.zone().getId(),
        profile.readAt());
  }

  @Override
  public void chooseLanguage(Person person, Language language) {
    // Somebody never read before gets a profile that is old enough to be read again at the next
    // chance.
    sql.updateOne(
        CHOOSE,
        person.workspace(),
        person.user(),
        language.tag(),
        language.tag(),
        ZoneOffset.UTC.getId(),
        Instant.EPOCH);
  }

  @Override
  public void forget(Person person) {
    sql.update(FORGET, person.workspace(), person.user());
  }

  private static Profile profile(Row row) throws SQLException {
    return new Profile(
        row.person(),
        language(row.text("language")),
        row.optional("chosen").map(SqlPeople::language),
        ZoneId.of(row.text("zone")),
        row.time("read_at"));
  }

  private static Language language(String tag) {
    return Language.ofTag(tag).orElse(Language.EN);
  }
}
