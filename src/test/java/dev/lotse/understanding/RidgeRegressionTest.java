package dev.lotse.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RidgeRegressionTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 63, 64, 65, 130, 600, 1100})
  void theFactorsGiveTheInverse(int size) {
    float[][] matrix = likeness(size);
    IntStream.range(0, size).forEach(i -> matrix[i][i] += 0.5f);
    SymmetricInverse inverse = new SymmetricInverse(upper(matrix));
    Random random = new Random(1);
    for (int probe = 0; probe < 50; probe++) {
      int row = random.nextInt(size);
      int column = random.nextInt(size);
      double sum = 0;
      for (int k = 0; k < size; k++) {
        sum += matrix[row][k] * entry(inverse, k, column);
      }
      assertThat(sum).isCloseTo(row == column ? 1 : 0, within(1e-3));
    }
  }

  @Test
  void aMatrixThatHasNoInverseIsRefused() {
    assertThatThrownBy(() -> new SymmetricInverse(new float[][] {{1, 2}, {0, 1}})).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SymmetricInverse(new float[][] {{Float.NaN}})).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void leavingOneOutIsExactlyWhatTrainingWithoutItGives() {
    int size = 40;
    int[] intentOf = IntStream.range(0, size).map(i -> i % 3).toArray();
    float[][] likeness = likeness(size);
    RidgeRegression all = new RidgeRegression(upper(likeness), intentOf, 3);
    for (int left : new int[] {0, 7, 39}) {
      int[] rest = IntStream.range(0, size).filter(i -> i != left).toArray();
      float[][] among = new float[rest.length][rest.length];
      float[] toLeft = new float[rest.length];
      for (int i = 0; i < rest.length; i++) {
        toLeft[i] = likeness[left][rest[i]];
        for (int j = 0; j < rest.length; j++) {
          among[i][j] = likeness[rest[i]][rest[j]];
        }
      }
      RidgeRegression without = new RidgeRegression(upper(among), IntStream.of(rest).map(i -> intentOf[i]).toArray(), 3);
      assertThat(all.scoresWithout(left)).usingComparatorWithPrecision(2e-3f).containsExactly(without.scores(toLeft));
    }
  }

  private static double entry(SymmetricInverse inverse, int row, int column) {
    double sum = 0;
    for (int k = Math.max(row, column); k < inverse.row(row).length; k++) {
      sum += inverse.row(row)[k] * inverse.row(column)[k];
    }
    return sum;
  }

  /** Likeness of points on a plane: positive definite, as a kernel is. */
  private static float[][] likeness(int size) {
    Random random = new Random(size);
    double[][] points = IntStream.range(0, size).mapToObj(i -> random.doubles(2).toArray()).toArray(double[][]::new);
    float[][] likeness = new float[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double distance = Math.hypot(points[i][0] - points[j][0], points[i][1] - points[j][1]);
        likeness[i][j] = (float) Math.exp(-distance * 4);
      }
    }
    return likeness;
  }

  private static float[][] upper(float[][] matrix) {
    float[][] upper = new float[matrix.length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      System.arraycopy(matrix[i], i, upper[i], i, matrix.length - i);
    }
    return upper;
  }
}
