package dev.lotse.playground;

import java.nio.charset.StandardCharsets;

/**
 * A file the bot shared.
 *
 * @param id Slack's file id
 * @param name file name people see
 * @param title title people see above it
 * @param bytes its content; copied
 */
public record SharedFile(String id, String name, String title, byte[] bytes) {
  /** Copies the content. */
  public SharedFile {
    bytes = bytes.clone();
  }

  /** A copy of the content. */
  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The content read as UTF-8. */
  public String utf8() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Size in bytes. */
  public int size() {
    return bytes.length;
  }
}
