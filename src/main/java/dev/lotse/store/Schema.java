package dev.lotse.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings a database to the newest schema. Several processes may do so at once: one does it, the
 * others wait. A schema newer than this release is left as it is.
 *
 * @param applied the migrations that were missing, as version and description
 * @param version what the schema is at now
 */
public record Schema(List<String> applied, String version) {

  public Schema {
    applied = List.copyOf(applied);
  }

  /** The newest migration there is; the start asks only for this number, which takes no time. */
  static final long NEWEST = 2;

  private static final String VERSIONS = "SELECT version, success FROM flyway_schema_history";

  /** Makes sure of the newest schema: with nothing to do it costs one query. */
  static void ensure(DataSource source) {
    if (!isCurrent(source)) {
      migrate(source);
    }
  }

  private static boolean isCurrent(DataSource source) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet applied = statement.executeQuery(VERSIONS)) {
      long newest = 0;
      while (applied.next()) {
        if (!applied.getBoolean("success")) {
          return false;
        }
        newest = Math.max(newest, Long.parseLong(applied.getString("version")));
      }
      return newest >= NEWEST;
    } catch (SQLException | NumberFormatException notThere) {
      return false;
    }
  }

  static Schema migrate(DataSource source) {
    Flyway flyway =
        Flyway.configure(Schema.class.getClassLoader())
            .dataSource(source)
            .locations("classpath:db/migration")
            .load();
    MigrateResult result = flyway.migrate();
    return new Schema(
        result.migrations.stream().map(one -> one.version + " " + one.description).toList(),
        Optional.ofNullable(flyway.info().current())
            .flatMap(one -> Optional.ofNullable(one.getVersion()))
            .map(Object::toString)
            .orElse("none"));
  }
}
