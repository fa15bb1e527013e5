package dev.lotse.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RidgeRegressionTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 63, 64, 65, 130, 600, 1100})
  void theSolutionSolvesTheSystem(int size) {
    float[][] matrix = ridged(size);
    float[][] solution = unit(size);
    new Cholesky(row -> matrix[row].clone(), solution);
    Random random = new Random(1);
    for (int probe = 0; probe < 50; probe++) {
      int row = random.nextInt(size);
      int column = random.nextInt(size);
      double sum = 0;
      for (int k = 0; k < size; k++) {
        sum += matrix[row][k] * solution[k][column];
      }
      assertThat(sum).isCloseTo(row == column ? 1 : 0, within(1e-3));
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "65, 0", "65, 1", "600, 0", "600, 64", "600, 511", "600, 513", "1100, 700"})
  void theDiagonalOfTheInverseIsThatOfTheSolutionForTheUnitMatrix(int size, int from) {
    float[][] matrix = ridged(size);
    float[][] inverse = unit(size);
    float[] diagonal = new Cholesky(row -> matrix[row].clone(), inverse).inverseDiagonal(from);
    for (int row = from; row < size; row++) {
      assertThat(diagonal[row]).isCloseTo(inverse[row][row], within(1e-4f));
    }
  }

  @Test
  void whatIsLeftOfTheDiagonalIsNotRead() {
    float[][] solution = {{1}, {0}};
    float[][] matrix = {{2, 1}, {Float.NaN, 2}};
    new Cholesky(row -> matrix[row].clone(), solution);
    assertThat(solution[0][0]).isCloseTo(2 / 3f, within(1e-6f));
    assertThat(solution[1][0]).isCloseTo(-1 / 3f, within(1e-6f));
  }

  @Test
  void theSolutionDoesNotDependOnTheNumberOfThreads() throws Exception {
    float[][] matrix = ridged(600);
    float[][] withMany = unit(600);
    float[][] withOne = unit(600);
    new Cholesky(row -> matrix[row].clone(), withMany);
    ForkJoinPool one = new ForkJoinPool(1);
    one.submit(() -> new Cholesky(row -> matrix[row].clone(), withOne)).get();
    one.shutdown();
    assertThat(withOne).isDeepEqualTo(withMany);
  }

  @Test
  void aMatrixThatIsNotPositiveDefiniteIsRefused() {
    float[][] indefinite = {{1, 2}, {2, 1}};
    assertThatThrownBy(() -> new Cholesky(row -> indefinite[row].clone(), unit(2)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Cholesky(row -> new float[] {Float.NaN}, unit(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void leavingOneOutIsExactlyWhatTrainingWithoutItGives() {
    int size = 40;
    int[] intentOf = IntStream.range(0, size).map(i -> i % 3).toArray();
    float[][] likeness = likeness(size);
    float[] ridge = RidgeRegression.ridge(intentOf, 3);
    RidgeRegression all = new RidgeRegression(row -> likeness[row].clone(), intentOf, 3, ridge, 0);
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
      float[] ridgeOfRest = new float[rest.length];
      IntStream.range(0, rest.length).forEach(i -> ridgeOfRest[i] = ridge[rest[i]]);
      RidgeRegression without =
          new RidgeRegression(
              row -> among[row].clone(),
              IntStream.of(rest).map(i -> intentOf[i]).toArray(),
              3,
              ridgeOfRest,
              0);
      assertThat(all.scoresWithout(left))
          .usingComparatorWithPrecision(2e-3f)
          .containsExactly(without.influence().scores(toLeft));
    }
  }

  @Test
  void examplesOfLargeIntentsAreSmoothedMore() {
    float[] ridge = RidgeRegression.ridge(new int[] {0, 0, 0, 1}, 2);
    assertThat(ridge[0]).isEqualTo(ridge[1]).isCloseTo(3 * ridge[3], within(1e-6f));
    float[] even = RidgeRegression.ridge(new int[] {0, 1, 0, 1}, 2);
    assertThat(even).containsOnly(even[0]);
  }

  private static float[][] ridged(int size) {
    float[][] matrix = likeness(size);
    IntStream.range(0, size).forEach(i -> matrix[i][i] += 0.5f);
    return matrix;
  }

  private static float[][] unit(int size) {
    float[][] unit = new float[size][size];
    IntStream.range(0, size).forEach(i -> unit[i][i] = 1);
    return unit;
  }

  /** Likeness of points on a plane: positive definite, as a kernel is. */
  private static float[][] likeness(int size) {
    Random random = new Random(size);
    double[][] points =
        IntStream.range(0, size)
            .mapToObj(i -> random.doubles(2).toArray())
            .toArray(double[][]::new);
    float[][] likeness = new float[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double distance = Math.hypot(points[i][0] - points[j][0], points[i][1] - points[j][1]);
        likeness[i][j] = (float) Math.exp(-distance * 4);
      }
    }
    return likeness;
  }
}
