package dev.lotse.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A table as both databases have it, read from the target's own description, so that none and no
 * column can be forgotten.
 *
 * @param refersToOthers so that those others come first
 */
record CopiedTable(String name, List<Column> columns, boolean refersToOthers) {

  /** Tables that belong to the tools rather than to Lotse. */
  private static final Set<String> OF_TOOLS = Set.of("flyway_schema_history", CopyProgress.TABLE);

  record Column(String name, StoredKind kind) {}

  /** All tables of the target, in an order in which they can be filled. */
  static List<CopiedTable> all(Connection target) throws SQLException {
    DatabaseMetaData described = target.getMetaData();
    TreeMap<String, List<Column>> columns = new TreeMap<>();
    try (ResultSet rows = described.getColumns(null, target.getSchema(), "%", "%")) {
      while (rows.next()) {
        columns
            .computeIfAbsent(rows.getString("TABLE_NAME"), any -> new ArrayList<>())
            .add(new Column(rows.getString("COLUMN_NAME"), kind(rows.getInt("DATA_TYPE"))));
      }
    }
    Set<String> tables = tables(target);
    List<CopiedTable> all = new ArrayList<>();
    for (String name : columns.keySet()) {
      if (tables.contains(name) && !OF_TOOLS.contains(name)) {
        all.add(new CopiedTable(name, columns.get(name), refers(target, name)));
      }
    }
    all.sort(Comparator.comparing(CopiedTable::refersToOthers).thenComparing(CopiedTable::name));
    return List.copyOf(all);
  }

  private static Set<String> tables(Connection target) throws SQLException {
    Set<String> names = new HashSet<>();
    try (ResultSet rows =
        target.getMetaData().getTables(null, target.getSchema(), "%", new String[] {"TABLE"})) {
      while (rows.next()) {
        names.add(rows.getString("TABLE_NAME"));
      }
    }
    return names;
  }

  private static boolean refers(Connection target, String name) throws SQLException {
    try (ResultSet keys = target.getMetaData().getImportedKeys(null, target.getSchema(), name)) {
      return keys.next();
    }
  }

  private static StoredKind kind(int type) {
    return switch (type) {
      case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> StoredKind.NUMBER;
      case Types.BIT, Types.BOOLEAN -> StoredKind.FLAG;
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> StoredKind.TIME;
      case Types.BINARY, Types.VARBINARY -> StoredKind.BYTES;
      default -> StoredKind.TEXT;
    };
  }

  /** Reads the next rows of a SQLite table: rowid after this, at most so many. */
  String nextFromFile() {
    return "SELECT rowid AS position, "
        + names()
        + " FROM "
        + name
        + " WHERE rowid > ? ORDER BY rowid LIMIT ?";
  }

  String readAll() {
    return "SELECT " + names() + " FROM " + name;
  }

  String insert() {
    String marks = columns.stream().map(any -> "?").collect(Collectors.joining(", "));
    return "INSERT INTO " + name + " (" + names() + ") VALUES (" + marks + ")";
  }

  private String names() {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }

  /** Takes the row at hand over into a statement made by {@link #insert()}. */
  void take(ResultSet row, PreparedStatement insert) throws SQLException {
    int place = 1;
    for (Column column : columns) {
      column.kind().write(insert, place++, column.kind().read(row, column.name()));
    }
  }

  /** How many rows there are, and what is in them whatever their order. */
  TableSum sum(Connection connection) throws SQLException {
    TableSum sum = new TableSum();
    try (PreparedStatement all = connection.prepareStatement(readAll())) {
      all.setFetchSize(1_000);
      try (ResultSet rows = all.executeQuery()) {
        while (rows.next()) {
          for (Column column : columns) {
            sum.value(column.kind().read(rows, column.name()));
          }
          sum.endOfRow();
        }
      }
    }
    return sum;
  }
}
