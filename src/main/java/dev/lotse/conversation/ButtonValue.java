package dev.lotse.conversation;

import java.util.Optional;

/**
 * What a button carries: which case, at which version it was drawn, and what it speaks of. Written
 * as {@code case|version|subject}, at most 200 characters. Immutable.
 *
 * @param caseId the case's id, or empty for none
 * @param version the case's version when the button was drawn; 0 for none
 * @param subject a step's, option's, intent's or reminder's id; may be empty
 */
public record ButtonValue(String caseId, long version, String subject) {

  public static final ButtonValue NONE = new ButtonValue("", 0, "");

  public String text() {
    return caseId + "|" + version + "|" + subject;
  }

  /** Reads what {@link #text()} wrote; empty for anything else. */
  public static Optional<ButtonValue> of(String text) {
    String[] parts = text.split("\\|", 3);
    if (parts.length < 3 || text.length() > 200 || !parts[1].matches("\\d{1,18}")) {
      return Optional.empty();
    }
    return Optional.of(new ButtonValue(parts[0], Long.parseLong(parts[1]), parts[2]));
  }
}
