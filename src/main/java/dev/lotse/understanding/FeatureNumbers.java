package dev.lotse.understanding;

import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Numbers hashed features 0, 1, 2, … in the order they are first seen. An open hash table, as boxed
 * keys would cost most of the training.
 */
final class FeatureNumbers {

  static final int NONE = -1;

  private static final int SMALLEST = 1 << 12;

  private long[] features;
  private int[] numbers;
  private int size;

  FeatureNumbers() {
    this(SMALLEST);
  }

  /**
   * @param room a power of 2, more than twice as large as there will be features
   */
  private FeatureNumbers(int room) {
    features = new long[room];
    numbers = new int[room];
    Arrays.fill(numbers, NONE);
  }

  int size() {
    return size;
  }

  /** The number of the feature, or {@link #NONE} if it was never added. */
  int of(long feature) {
    return numbers[slot(feature)];
  }

  /** The number of the feature, a new one if need be. */
  int add(long feature) {
    int slot = slot(feature);
    if (numbers[slot] == NONE) {
      features[slot] = feature;
      numbers[slot] = size++;
      if (size * 2 > numbers.length) {
        grow();
        return size - 1;
      }
    }
    return numbers[slot];
  }

  void writeTo(DataOutput out) throws IOException {
    long[] inOrder = new long[size];
    for (int slot = 0; slot < numbers.length; slot++) {
      if (numbers[slot] != NONE) {
        inOrder[numbers[slot]] = features[slot];
      }
    }
    for (long feature : inOrder) {
      out.writeLong(feature);
    }
  }

  static FeatureNumbers read(ModelInput in, int size) throws IOException {
    long[] features = in.longs(size);
    FeatureNumbers numbers =
        new FeatureNumbers(Math.max(SMALLEST, Integer.highestOneBit(size) << 2));
    for (long feature : features) {
      numbers.add(feature);
    }
    if (numbers.size() != size) {
      throw new IOException("model: a feature twice");
    }
    return numbers;
  }

  private int slot(long feature) {
    int slot = (int) (feature ^ feature >>> 32) & numbers.length - 1;
    while (numbers[slot] != NONE && features[slot] != feature) {
      slot = slot + 1 & numbers.length - 1;
    }
    return slot;
  }

  private void grow() {
    long[] before = features;
    int[] numbersBefore = numbers;
    features = new long[before.length * 2];
    numbers = new int[features.length];
    Arrays.fill(numbers, NONE);
    for (int i = 0; i < before.length; i++) {
      if (numbersBefore[i] != NONE) {
        int slot = slot(before[i]);
        features[slot] = before[i];
        numbers[slot] = numbersBefore[i];
      }
    }
  }
}
