package dev.lotse.store;

import dev.lotse.Lotse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Lets the SQLite file of a running Lotse grow no further, as when the disk is full. */
public final class FullDisk {

  private static final int CONNECTIONS = 8;

  private FullDisk() {}

  /** From now on there is no more room. */
  public static void fill(Lotse lotse) {
    limit(lotse, 1);
  }

  /** Somebody has made room. */
  public static void makeRoom(Lotse lotse) {
    limit(lotse, 1_000_000_000);
  }

  /** SQLite keeps this limit for each connection, and takes no less than there is. */
  private static void limit(Lotse lotse, long pages) {
    List<Connection> all = new ArrayList<>();
    try {
      Database database = database(lotse);
      for (int i = 0; i < CONNECTIONS; i++) {
        Connection connection = database.connection();
        all.add(connection);
        try (Statement statement = connection.createStatement();
            ResultSet now = statement.executeQuery("PRAGMA max_page_count = " + pages)) {
          now.next();
        }
      }
    } catch (SQLException problem) {
      throw new IllegalStateException("limit: not set", problem);
    } finally {
      all.forEach(FullDisk::close);
    }
  }

  private static Database database(Lotse lotse) {
    try {
      var field = Lotse.class.getDeclaredField("database");
      field.setAccessible(true);
      return (Database) field.get(lotse);
    } catch (ReflectiveOperationException renamed) {
      throw new IllegalStateException("database: no such field of Lotse", renamed);
    }
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException problem) {
      throw new IllegalStateException("connection: not given back", problem);
    }
  }
}
