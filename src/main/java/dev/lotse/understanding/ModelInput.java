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
