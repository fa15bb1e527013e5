package dev.lotse.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What a column holds, read and written so that both databases mean the same. */
enum StoredKind {
  TEXT {
    @Override
    @Nullable Object read(ResultSet row, String column) throws SQLException {
      String text = row.getString(column);
      return text == null ? null : text.replace("\0", "");
    }
  },

  NUMBER {
    @Override
    @Nullable Object read(ResultSet row, String column) throws SQLException {
      long number = row.getLong(column);
      return row.wasNull() ? null : (Object) number;
    }
  },

  FLAG {
    @Override
    @Nullable Object read(ResultSet row, String column) throws SQLException {
      boolean flag = row.getBoolean(column);
      return row.wasNull() ? null : (Object) flag;
    }
  },

  /** To the millisecond, as SQLite has it. */
  TIME {
    @Override
    @Nullable Object read(ResultSet row, String column) throws SQLException {
      Timestamp time = row.getTimestamp(column);
      return time == null ? null : (Object) time.getTime();
    }

    @Override
    void write(PreparedStatement into, int place, @Nullable Object value) throws SQLException {
      into.setTimestamp(place, value == null ? null : new Timestamp((Long) value));
    }
  },

  BYTES {
    @Override
    @Nullable Object read(ResultSet row, String column) throws SQLException {
      byte[] bytes = row.getBytes(column);
      return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }

    @Override
    void write(PreparedStatement into, int place, @Nullable Object value) throws SQLException {
      into.setBytes(place, value == null ? null : HexFormat.of().parseHex((String) value));
    }
  };

  /** The value in one form for both databases: equal exactly if the values are. */
  abstract @Nullable Object read(ResultSet row, String column) throws SQLException;

  void write(PreparedStatement into, int place, @Nullable Object value) throws SQLException {
    into.setObject(place, value);
  }
}
