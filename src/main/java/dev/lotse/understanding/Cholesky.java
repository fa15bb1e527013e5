package dev.lotse.understanding;

import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Solves A·X = B for a symmetric positive definite A by A = UᵀU: the right side is carried along as
 * further columns while A becomes U, then U·X is solved upwards. A takes half a square: each row is
 * kept from its diagonal on, in stripes of columns that fit the processor's cache; it is padded
 * with a unit matrix so that nothing has an odd end. Each entry is summed in one fixed order, so
 * the result does not depend on the number of threads.
 */
final class Cholesky {

  private static final int PANEL = 64;
  private static final int STRIPE = 512;

  private final int size;
  private final int stripes;

  /** By row and stripe; the last stripe of a row is its right side. */
  private final float[][][] u;

  private final float[] scale;
  private final float[][] solution;

  /**
   * Solves the system.
   *
   * @param rowOf a row of A; only what is on the diagonal and right of it is read; called by many
   *     threads
   * @param right B by rows; becomes the solution
   * @throws IllegalArgumentException if A is not positive definite
   */
  Cholesky(IntFunction<float[]> rowOf, float[][] right) {
    size = (right.length + PANEL - 1) / PANEL * PANEL;
    stripes = (size + STRIPE - 1) / STRIPE;
    u = new float[size][stripes + 1][];
    scale = new float[size];
    solution = new float[size][];
    IntStream.range(0, size)
        .parallel()
        .forEach(row -> fill(row, row < right.length ? rowOf.apply(row) : new float[0], right));
    for (int panel = 0; panel < size; panel += PANEL) {
      factor(panel);
    }
    solveUpwards(solution, 0, size);
  }

  /** The diagonal of the inverse of A from that row on; before it 0. */
  float[] inverseDiagonal(int from) {
    float[] diagonal = new float[size];
    int first = from / PANEL * PANEL;
    for (int left = first / STRIPE * STRIPE; left < size; left += STRIPE) {
      float[][] inverse = new float[Math.min(size, left + STRIPE)][];
      for (int row = first; row < inverse.length; row++) {
        inverse[row] = new float[inverse.length - left];
        if (row >= left) {
          inverse[row][row - left] = 1;
        }
      }
      solveUpwards(inverse, first, left);
      IntStream.range(first, inverse.length).forEach(row -> diagonal[row] += squared(inverse[row]));
    }
    return diagonal;
  }

  private void fill(int row, float[] given, float[][] right) {
    for (int stripe = row / STRIPE; stripe < stripes; stripe++) {
      int left = stripe * STRIPE;
      float[] part = new float[Math.min(STRIPE, size - left)];
      System.arraycopy(
          given,
          Math.min(left, given.length),
          part,
          0,
          Math.max(0, Math.min(part.length, given.length - left)));
      u[row][stripe] = part;
    }
    solution[row] = row < right.length ? right[row] : new float[right[0].length];
    u[row][stripes] = solution[row];
    if (given.length == 0) {
      u[row][row / STRIPE][row % STRIPE] = 1;
    }
  }

  private void factor(int panel) {
    int own = panel / STRIPE;
    finishPanel(panel, own);
    each(own + 1, stripes + 1, stripe -> finishPanel(panel, stripe));
    int width = stripes + 1;
    each(
        own * width,
        stripes * width,
        block -> {
          int stripe = block % width;
          if (stripe >= block / width) {
            updateBelow(panel, block / width, stripe);
          }
        });
  }

  /** Makes the rows of a panel rows of U, in one stripe; the stripe with their diagonal first. */
  private void finishPanel(int panel, int stripe) {
    for (int row = panel; row < panel + PANEL; row++) {
      if (stripe == row / STRIPE) {
        float square = u[row][stripe][row % STRIPE];
        if (!(square > 0)) {
          throw new IllegalArgumentException("matrix: not positive definite at row " + row);
        }
        scale[row] = (float) (1 / Math.sqrt(square));
      }
      float[] finished = u[row][stripe];
      scale(finished, scale[row]);
      for (int below = row + 1; below < panel + PANEL; below++) {
        subtract(u[below][stripe], u[row][below / STRIPE][below % STRIPE], finished);
      }
    }
  }

  /**
   * Takes a finished panel off the rows below it that begin in one stripe, in the columns of
   * another.
   */
  private void updateBelow(int panel, int rowsOf, int stripe) {
    FourRows four = new FourRows();
    int end = Math.min(size, (rowsOf + 1) * STRIPE);
    for (int row = Math.max(panel + PANEL, rowsOf * STRIPE); row < end; row++) {
      int column = row % STRIPE;
      for (int k = panel; k < panel + PANEL; k += FourRows.COUNT) {
        for (int i = 0; i < FourRows.COUNT; i++) {
          four.set(i, u[k + i][stripe], u[k + i][rowsOf][column]);
        }
        four.subtractFrom(u[row][stripe], stripe == rowsOf ? column : 0);
      }
    }
  }

  /**
   * Solves U·X = Z in place, from the last row up to the first.
   *
   * @param left the row whose diagonal is in the first column, if X is zero below the diagonal,
   *     else beyond the last row
   */
  private void solveUpwards(float[][] x, int first, int left) {
    for (int panel = x.length - PANEL; panel >= first; panel -= PANEL) {
      int from = panel;
      for (int row = panel + PANEL - 1; row >= panel; row--) {
        for (int k = row + 1; k < panel + PANEL; k++) {
          subtract(x[row], u[row][k / STRIPE][k % STRIPE], x[k]);
        }
        scale(x[row], scale[row]);
      }
      each(
          first / PANEL,
          panel / PANEL,
          above -> updateAbove(x, from, above * PANEL, Math.max(0, from - left)));
    }
  }

  private void updateAbove(float[][] x, int panel, int above, int start) {
    FourRows four = new FourRows();
    for (int row = above; row < above + PANEL; row++) {
      float[] factors = u[row][panel / STRIPE];
      for (int k = panel; k < panel + PANEL; k += FourRows.COUNT) {
        for (int i = 0; i < FourRows.COUNT; i++) {
          four.set(i, x[k + i], factors[k % STRIPE + i]);
        }
        four.subtractFrom(x[row], start);
      }
    }
  }

  private static void each(int from, int to, IntConsumer work) {
    IntStream.range(from, to).parallel().forEach(work);
  }

  private static float squared(float[] row) {
    float sum = 0;
    for (float entry : row) {
      sum += entry * entry;
    }
    return sum;
  }

  private static void scale(float[] row, float factor) {
    for (int i = 0; i < row.length; i++) {
      row[i] *= factor;
    }
  }

  private static void subtract(float[] target, float factor, float[] row) {
    for (int i = 0; i < target.length; i++) {
      target[i] -= factor * row[i];
    }
  }
}
