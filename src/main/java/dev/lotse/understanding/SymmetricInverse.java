package dev.lotse.understanding;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The inverse of a symmetric positive definite matrix A in factored form: A = UᵀU (Cholesky), A⁻¹ = V·Vᵀ with V = U⁻¹.
 * Works in place, in panels of rows and stripes of columns that fit the processor's cache; the stripes run in parallel and
 * each entry is summed in one fixed order, so the result does not depend on the number of threads.
 */
final class SymmetricInverse {

  private static final int PANEL = 64;
  private static final int STRIPE = 512;

  private final float[][] v;
  private final int size;

  /**
   * Inverts the matrix and takes it over: its rows are overwritten.
   *
   * @param matrix the upper triangle with the diagonal, zero below
   * @throws IllegalArgumentException if it is not positive definite
   */
  SymmetricInverse(float[][] matrix) {
    v = matrix;
    size = matrix.length;
    for (int panel = 0; panel < size; panel += PANEL) {
      factorPanel(panel, Math.min(size, panel + PANEL));
    }
    for (int panel = (size - 1) / PANEL * PANEL; panel >= 0; panel -= PANEL) {
      invertPanel(panel, Math.min(size, panel + PANEL));
    }
  }

  /** A row of V; it is zero left of the diagonal. */
  float[] row(int row) {
    return v[row];
  }

  private void factorPanel(int from, int to) {
    for (int row = from; row < to; row++) {
      factorRow(row, to);
    }
    stripes(to, stripe -> {
      for (int row = to; row < stripe.right; row++) {
        Columns columns = stripe.from(row);
        int k = from;
        for (; k + 4 <= to; k += 4) {
          subtractFour(v[row], new float[] {v[k][row], v[k + 1][row], v[k + 2][row], v[k + 3][row]}, k, columns);
        }
        for (; k < to; k++) {
          subtract(v[row], v[k][row], v[k], columns);
        }
      }
    });
  }

  private void factorRow(int row, int to) {
    float[] u = v[row];
    if (!(u[row] > 0)) {
      throw new IllegalArgumentException("matrix: not positive definite at row " + row);
    }
    scale(u, (float) (1 / Math.sqrt(u[row])), new Columns(row, size));
    for (int below = row + 1; below < to; below++) {
      subtract(v[below], u[below], u, new Columns(below, size));
    }
  }

  private void invertPanel(int from, int to) {
    float[][] u = new float[to - from][];
    for (int row = from; row < to; row++) {
      u[row - from] = v[row].clone();
      Arrays.fill(v[row], from, size, 0);
    }
    stripes(from, stripe -> {
      for (int row = to - 1; row >= from; row--) {
        invertRow(row, u[row - from], to, stripe);
      }
    });
  }

  /** Row of V = (row of the unit matrix − what the rows below give) / diagonal of U, from U·V = 1. */
  private void invertRow(int row, float[] u, int panelEnd, Columns stripe) {
    for (int k = row + 1; k < Math.min(panelEnd, stripe.right); k++) {
      subtract(v[row], u[k], v[k], stripe.from(k));
    }
    int k = panelEnd;
    for (; k + 4 <= stripe.right; k += 4) {
      subtractFour(v[row], new float[] {u[k], u[k + 1], u[k + 2], u[k + 3]}, k, stripe.from(k));
    }
    for (; k < stripe.right; k++) {
      subtract(v[row], u[k], v[k], stripe.from(k));
    }
    if (row >= stripe.left && row < stripe.right) {
      v[row][row] += 1;
    }
    scale(v[row], 1 / u[row], stripe.from(row));
  }

  private void stripes(int from, Consumer<Columns> work) {
    IntStream.range(from / STRIPE, (size + STRIPE - 1) / STRIPE).parallel()
        .mapToObj(stripe -> new Columns(Math.max(from, stripe * STRIPE), Math.min(size, (stripe + 1) * STRIPE)))
        .forEach(work);
  }

  private static void scale(float[] target, float factor, Columns columns) {
    for (int c = columns.left; c < columns.right; c++) {
      target[c] *= factor;
    }
  }

  private static void subtract(float[] target, float factor, float[] row, Columns columns) {
    for (int c = columns.left; c < columns.right; c++) {
      target[c] -= factor * row[c];
    }
  }

  /** Takes four rows from k on, each times its factor, off the target at once: a quarter of the loads and stores. */
  private void subtractFour(float[] target, float[] factors, int k, Columns columns) {
    float[] a = v[k];
    float[] b = v[k + 1];
    float[] c = v[k + 2];
    float[] d = v[k + 3];
    float fa = factors[0];
    float fb = factors[1];
    float fc = factors[2];
    float fd = factors[3];
    int right = columns.right;
    for (int i = columns.left; i < right; i++) {
      target[i] -= fa * a[i] + fb * b[i] + fc * c[i] + fd * d[i];
    }
  }

  private record Columns(int left, int right) {
    Columns from(int column) {
      return column <= left ? this : new Columns(column, right);
    }
  }
}
