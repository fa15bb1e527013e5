package dev.lotse.store;

import dev.lotse.cases.CaseId;
import dev.lotse.cases.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** One row of a result, read by column name, in our types. Valid only while it is being mapped. */
final class Row {

  private final ResultSet result;

  Row(ResultSet result) {
    this.result = result;
  }

  String text(String column) throws SQLException {
    return result.getString(column);
  }

  Optional<String> optional(String column) throws SQLException {
    return Optional.ofNullable(result.getString(column));
  }

  long number(String column) throws SQLException {
    return result.getLong(column);
  }

  boolean flag(String column) throws SQLException {
    return result.getLong(column) == 1;
  }

  Instant time(String column) throws SQLException {
    return Instant.ofEpochMilli(result.getLong(column));
  }

  /** From a column of the database's own type for time. */
  Instant timestamp(String column) throws SQLException {
    return result.getTimestamp(column).toInstant();
  }

  CaseId caseId(String column) throws SQLException {
    return new CaseId(text(column));
  }

  /** The person in the columns {@code workspace} and {@code person}. */
  Person person() throws SQLException {
    return new Person(text("workspace"), text("person"));
  }
}
