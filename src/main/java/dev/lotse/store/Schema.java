package dev.lotse.store;

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
