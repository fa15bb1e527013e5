package dev.lotse.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The number of rows, and the sum of a digest of each: equal for the same rows in any order. For
 * one thread.
 */
final class TableSum {

  private final MessageDigest digest = sha256();
  private long rows;
  private long sum;

  void value(@Nullable Object value) {
    byte[] bytes = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
    digest.update((byte) (value == null ? 0 : 1));
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
    digest.update(bytes);
  }

  void endOfRow() {
    rows++;
    sum += ByteBuffer.wrap(digest.digest()).getLong();
  }

  long rows() {
    return rows;
  }

  String checksum() {
    return HexFormat.of().toHexDigits(sum);
  }

  boolean isSameAs(TableSum other) {
    return rows == other.rows && sum == other.sum;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256: every JDK has it", impossible);
    }
  }
}
