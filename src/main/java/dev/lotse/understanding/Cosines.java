package dev.lotse.understanding;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How like all examples are to each other: a square, kept in two bytes an entry, since it is the
 * largest thing that learning needs.
 */
final class Cosines {

  private final short[][] rows;

  private Cosines(short[][] rows) {
    this.rows = rows;
  }

  static Cosines among(List<SparseVector> examples, Likeness likeness) {
    short[][] rows = new short[examples.size()][examples.size()];
    IntStream.range(0, rows.length)
        .parallel()
        .forEach(
            row -> {
              float[] alike = likeness.of(examples.get(row), row);
              for (int column = row; column < rows.length; column++) {
                short steps = TwoBytes.of(alike[column]);
                rows[row][column] = steps;
                rows[column][row] = steps;
              }
            });
    return new Cosines(rows);
  }

  int size() {
    return rows.length;
  }

  float of(int example, int other) {
    return TwoBytes.share(rows[example][other]);
  }

  /** Likeness of one example to all, and a little more. */
  void read(int example, float more, float[] into) {
    short[] row = rows[example];
    for (int other = 0; other < row.length; other++) {
      into[other] = TwoBytes.share(row[other]) + more;
    }
  }
}
