package dev.lotse.understanding;

/**
 * A message as weights of features.
 *
 * @param features numbers of features, each once
 * @param weights the weight of each; the length of the whole is 1 if every feature of the message
 *     is known, else less
 * @param size how many entries of the two arrays count
 */
record SparseVector(int[] features, float[] weights, int size) {

  static final SparseVector EMPTY = new SparseVector(new int[0], new float[0], 0);
}
