package dev.lotse.understanding;

import java.util.Objects;

/**
 * A message of which it is known what it means, to learn from or to measure with. Immutable.
 *
 * @param label the intent it expresses
 * @param section the intent's section
 * @param outOfScope whether the intent is learnt only to be recognised as nothing the bot answers
 * @param group what it is counted under, such as its language
 */
public record Sample(String label, String section, boolean outOfScope, String group, String text) {

  public Sample {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(section, "section");
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(text, "text");
  }
}
