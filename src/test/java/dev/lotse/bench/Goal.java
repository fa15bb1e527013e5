package dev.lotse.bench;

import java.util.Locale;

/** What a figure should be; {@link #NONE} for one that is only to be known. */
record Goal(String compare, double limit) {

  static final Goal NONE = new Goal("", Double.NaN);

  static Goal atLeast(double limit) {
    return new Goal("≥", limit);
  }

  static Goal atMost(double limit) {
    return new Goal("≤", limit);
  }

  boolean isSet() {
    return !compare.isEmpty();
  }

  boolean isMetBy(double value) {
    return compare.equals("≥") ? value >= limit : value <= limit;
  }

  @Override
  public String toString() {
    return isSet() ? String.format(Locale.ROOT, "%s %s", compare, Figures.number(limit)) : "";
  }
}
