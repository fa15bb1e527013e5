package dev.lotse.understanding;

/** A share, from 0 to 1, in two bytes: for what there are millions of. */
final class TwoBytes {

  /** What stands for 1. */
  static final float ONE = Short.MAX_VALUE;

  private TwoBytes() {}

  static short of(float share) {
    return (short) (Math.min(1, share) * ONE + 0.5f);
  }

  static float share(short steps) {
    return steps / ONE;
  }
}
