package dev.lotse.understanding;

import dev.lotse.understanding.TimePart.Distance;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes away what a text says about time without meaning it: "nicht heute, sondern morgen", "Friday
 * instead of Thursday", "since Monday", "two hours after the launch".
 */
final class Rejections {

  private final TimeWords words;

  Rejections(TimeWords words) {
    this.words = words;
  }

  List<TimePart> meant(List<TimePart> parts) {
    List<TimePart> told = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (!isSince(parts.get(i)) && (!isAnchored(parts.get(i)) || isHeld(parts, i, told))) {
        told.add(parts.get(i));
      }
    }
    return told.stream().filter(part -> !isRejected(part, told)).toList();
  }

  /** A distance from something needs something that it can be counted from. */
  private boolean isHeld(List<TimePart> parts, int index, List<TimePart> told) {
    TimePart distance = parts.get(index);
    if (AmountRule.isAfterAnchor(words, distance.to() - 1)) {
      return !told.isEmpty();
    }
    if (index + 1 == parts.size()) {
      return false;
    }
    TimePart next = parts.get(index + 1);
    return words.linked(distance.to(), next.from())
        && (next.isDay() || ((Distance) distance).amount().onClock());
  }

  private static boolean isAnchored(TimePart part) {
    return part instanceof Distance distance && distance.anchored();
  }

  private boolean isSince(TimePart part) {
    return words.is(before(part), "seit", "since", "seitdem");
  }

  /** Only what another part says otherwise is rejected. */
  private boolean isRejected(TimePart part, List<TimePart> told) {
    boolean otherwise =
        told.stream().anyMatch(other -> other != part && other.isDay() == part.isDay());
    return otherwise && (isDenied(part) || isWorseChoice(part));
  }

  private boolean isDenied(TimePart part) {
    int before = before(part);
    boolean forgets =
        words.is(before - 1, "vergiss", "vergesst", "forget")
            || words.is(part.to() + 1, "vergessen");
    boolean denied = words.is(before, "nicht", "not") || words.is(part.to(), "nicht", "not");
    return denied && !forgets;
  }

  private boolean isWorseChoice(TimePart part) {
    int before = before(part);
    boolean than =
        words.is(before, "als", "than")
            && !words.is(before - 1, "spater", "fruher", "later", "earlier", "sooner");
    return than
        || words.is(before, "statt", "anstatt")
        || words.is(before, "of") && words.is(before - 1, "instead");
  }

  /** The place before the part and the prepositions and articles in front of it. */
  private int before(TimePart part) {
    int before = part.from() - 1;
    while (words.is(before, "am", "an", "on", "at", "um", "den", "dem", "der", "the", "zum")) {
      before--;
    }
    return before;
  }
}
