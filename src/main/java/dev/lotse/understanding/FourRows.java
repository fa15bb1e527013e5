package dev.lotse.understanding;

/**
 * Four rows with a factor each, to be taken off another row at once: half of the loads and stores
 * of one after the other. The loop is as large as the compiler still turns into vector
 * instructions; with a second target or more rows it does not.
 */
final class FourRows {

  static final int COUNT = 4;

  private final float[][] rows = new float[COUNT][];
  private final float[] factors = new float[COUNT];

  void set(int place, float[] row, float factor) {
    rows[place] = row;
    factors[place] = factor;
  }

  /**
   * Subtracts the rows, each times its factor, from column {@code start} on. All rows have the
   * length of the target.
   */
  void subtractFrom(float[] target, int start) {
    float[] a = rows[0];
    float[] b = rows[1];
    float[] c = rows[2];
    float[] d = rows[3];
    float fa = factors[0];
    float fb = factors[1];
    float fc = factors[2];
    float fd = factors[3];
    for (int i = start; i < target.length; i++) {
      target[i] -= fa * a[i] + fb * b[i] + fc * c[i] + fd * d[i];
    }
  }
}
