package dev.lotse.conversation;

import java.util.regex.Pattern;

/**
 * Recognises keys, secrets and passwords in what people paste, so that they are never stored or
 * repeated. Mailjet's API key and secret key look alike: 32 characters, in examples lower-case hex;
 * a Basic header joins both in base64. Immutable and thread-safe.
 */
final class Secrets {

  private static final Pattern SECRET =
      Pattern.compile(
          "(?i:(?<![0-9a-z])[0-9a-f]{32}(?![0-9a-z]))"
              + "|(?<![0-9A-Za-z])(?=[0-9A-Za-z]*[0-9])(?=[0-9A-Za-z]*[A-Za-z])[0-9A-Za-z]{32}(?![0-9A-Za-z])"
              + "|[A-Za-z0-9+/]{87}="
              + "|(?i:authorization\\s*:\\s*(basic|bearer)\\s+\\S+)"
              + "|xox[abeprs]-[0-9A-Za-z-]{8,}|xapp-[0-9A-Za-z-]{8,}");

  private Secrets() {}

  static boolean isIn(String text) {
    return SECRET.matcher(text).find();
  }
}
