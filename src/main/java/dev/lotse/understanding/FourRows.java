package dev.lotse.understanding;

/**
 * Four rows with two factors each, to be taken off two other rows at once: a third of the loads and stores of taking off one
 * after the other, in a loop the compiler turns into vector instructions.
 */
final class FourRows {

  private final float[][] rows = new float[4][];
  private final float[] upper = new float[4];
  private final float[] lower = new float[4];

  void set(int place, float[] row, float forUpper, float forLower) {
    rows[place] = row;
    upper[place] = forUpper;
    lower[place] = forLower;
  }

  /** Subtracts the rows, each times its factor, from column {@code start} on. All rows are different arrays of the same length. */
  void subtractFrom(float[] upperTarget, float[] lowerTarget, int start) {
    float[] a = rows[0];
    float[] b = rows[1];
    float[] c = rows[2];
    float[] d = rows[3];
    float ua = upper[0];
    float ub = upper[1];
    float uc = upper[2];
    float ud = upper[3];
    float la = lower[0];
    float lb = lower[1];
    float lc = lower[2];
    float ld = lower[3];
    for (int i = start; i < upperTarget.length; i++) {
      upperTarget[i] -= ua * a[i] + ub * b[i] + uc * c[i] + ud * d[i];
      lowerTarget[i] -= la * a[i] + lb * b[i] + lc * c[i] + ld * d[i];
    }
  }
}
