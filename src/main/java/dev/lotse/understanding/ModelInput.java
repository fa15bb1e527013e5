package dev.lotse.understanding;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Reads a stored model without trusting it: whatever can't be is an {@link IOException}, and
 * nothing is made larger than the file.
 */
final class ModelInput {

  private final ByteBuffer bytes;

  ModelInput(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  int number(int least, int most) throws IOException {
    require(Integer.BYTES, 1);
    int number = bytes.getInt();
    if (number < least || number > most) {
      throw new IOException("model: a number out of range");
    }
    return number;
  }

  /** A number that says how many things of at least that many bytes follow. */
  int count(int bytesOfEach) throws IOException {
    int count = number(0, Integer.MAX_VALUE);
    require(count, bytesOfEach);
    return count;
  }

  double fraction(double least, double most) throws IOException {
    require(Double.BYTES, 1);
    double fraction = bytes.getDouble();
    if (!(fraction >= least && fraction <= most)) {
      throw new IOException("model: a fraction out of range");
    }
    return fraction;
  }

  String text(int most) throws IOException {
    int length = number(0, most);
    require(length, Character.BYTES);
    String text = bytes.slice().asCharBuffer().limit(length).toString();
    skip(length * Character.BYTES);
    return text;
  }

  long[] longs(int count) throws IOException {
    require(count, Long.BYTES);
    long[] longs = new long[count];
    bytes.asLongBuffer().get(longs);
    skip(count * Long.BYTES);
    return longs;
  }

  int[] ints(int count, int least, int most) throws IOException {
    require(count, Integer.BYTES);
    int[] ints = new int[count];
    bytes.asIntBuffer().get(ints);
    skip(count * Integer.BYTES);
    for (int number : ints) {
      if (number < least || number > most) {
        throw new IOException("model: a number out of range");
      }
    }
    return ints;
  }

  /**
   * Where the entries of so many things begin, and the end: one more.
   *
   * @throws IOException when they are not in order
   */
  int[] starts(int count) throws IOException {
    int[] starts = ints(count + 1, 0, Integer.MAX_VALUE);
    for (int i = 1; i < starts.length; i++) {
      if (starts[i] < starts[i - 1]) {
        throw new IOException("model: entries out of order");
      }
    }
    if (starts[0] != 0) {
      throw new IOException("model: entries that belong to nothing");
    }
    return starts;
  }

  char[] chars(int count, int most) throws IOException {
    require(count, Character.BYTES);
    char[] chars = new char[count];
    bytes.asCharBuffer().get(chars);
    skip(count * Character.BYTES);
    for (char number : chars) {
      if (number > most) {
        throw new IOException("model: a number out of range");
      }
    }
    return chars;
  }

  short[] positiveShorts(int count) throws IOException {
    require(count, Short.BYTES);
    short[] shorts = new short[count];
    bytes.asShortBuffer().get(shorts);
    skip(count * Short.BYTES);
    for (short number : shorts) {
      if (number < 0) {
        throw new IOException("model: a number out of range");
      }
    }
    return shorts;
  }

  float[] floats(int count, float least, float most) throws IOException {
    require(count, Float.BYTES);
    float[] floats = new float[count];
    bytes.asFloatBuffer().get(floats);
    skip(count * Float.BYTES);
    for (float number : floats) {
      if (!(number >= least && number <= most)) {
        throw new IOException("model: a number out of range");
      }
    }
    return floats;
  }

  void end() throws IOException {
    if (bytes.hasRemaining()) {
      throw new IOException("model: longer than it should be");
    }
  }

  private void require(int count, int bytesOfEach) throws IOException {
    if (count < 0 || (long) count * bytesOfEach > bytes.remaining()) {
      throw new IOException("model: shorter than it should be");
    }
  }

  private void skip(int count) {
    bytes.position(bytes.position() + count);
  }
}
