package dev.lotse.understanding;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The ways a message is looked at: stemmed words, meanings, pairs of words, letters within words,
 * letters across words, sounds, neighbouring words. Each turns the words of a message into hashed
 * features, one per occurrence.
 */
enum Views {
  STEMS(0.1) {
    @Override
    void read(List<String> words, Features features) {
      for (String word : words) {
        if (Tokens.isCode(word)) {
          features.add(word);
        } else {
          features.add("de " + GermanStemmer.stem(word));
          features.add("en " + EnglishStemmer.stem(word));
        }
      }
    }
  },

  /** A word without a known meaning stands for itself. */
  MEANINGS(0.15) {
    @Override
    void read(List<String> words, Features features) {
      for (String word : words) {
        Set<String> meanings = Synonyms.meanings(word);
        if (meanings.isEmpty()) {
          features.add("w " + EnglishStemmer.stem(GermanStemmer.stem(word)));
        }
        meanings.forEach(meaning -> features.add("m " + meaning));
      }
    }
  },

  PAIRS(0.05) {
    @Override
    void read(List<String> words, Features features) {
      String before = "^";
      for (String word : words) {
        features.add(before + ' ' + word);
        before = word;
      }
      features.add(before + " $");
    }
  },

  LETTERS_WITHIN(0.2) {
    @Override
    void read(List<String> words, Features features) {
      for (String word : words) {
        if (Tokens.isCode(word)) {
          features.add(word);
        } else {
          features.addRuns(" " + word + " ");
        }
      }
    }
  },

  LETTERS_ACROSS(0.2) {
    @Override
    void read(List<String> words, Features features) {
      features.addRuns(" " + String.join(" ", words) + " ");
    }
  },

  /** What is left of words when vowels go and like consonants meet: dialects and typos share it. */
  SOUNDS(0.2) {
    @Override
    void read(List<String> words, Features features) {
      for (String word : words) {
        String sound = Sound.of(word);
        features.add("s " + sound);
        features.addRuns(" " + sound + " ", LONGEST_RUN_OF_SOUNDS);
      }
    }
  },

  /** Two words that stand near each other, in whichever order. */
  NEIGHBOURS(0.1) {
    @Override
    void read(List<String> words, Features features) {
      List<String> stems =
          words.stream().map(word -> EnglishStemmer.stem(GermanStemmer.stem(word))).toList();
      for (int i = 0; i < stems.size(); i++) {
        for (int j = i + 1; j < Math.min(stems.size(), i + 1 + NEAR); j++) {
          String one = stems.get(i);
          String other = stems.get(j);
          features.add(one.compareTo(other) < 0 ? one + "|" + other : other + "|" + one);
        }
      }
    }
  };

  private static final int NEAR = 3;
  private static final int LONGEST_RUN_OF_SOUNDS = 4;

  /** Its share of the likeness of two messages; the shares add up to 1. */
  final double share;

  Views(double share) {
    this.share = share;
  }

  abstract void read(List<String> words, Features features);

  /** The features of the words, an array for each view; sorted, repeated as often as they occur. */
  static long[][] of(List<String> words) {
    long[][] views = new long[values().length][];
    for (Views view : values()) {
      Features features = new Features(view.ordinal());
      view.read(words, features);
      views[view.ordinal()] = features.sorted();
    }
    return views;
  }

  /** Collects hashed features. */
  static final class Features {

    private static final int SHORTEST_RUN = 2;
    private static final int LONGEST_RUN = 5;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long FNV_BASIS = 0xcbf29ce484222325L;

    private final long seed;
    private long[] hashes = new long[64];
    private int size;

    Features(int view) {
      this.seed = (FNV_BASIS ^ view) * FNV_PRIME;
    }

    void add(String feature) {
      long hash = seed;
      for (int i = 0; i < feature.length(); i++) {
        hash = (hash ^ feature.charAt(i)) * FNV_PRIME;
      }
      append(hash);
    }

    /** Adds every run of letters of the text. */
    void addRuns(String text) {
      addRuns(text, LONGEST_RUN);
    }

    void addRuns(String text, int longest) {
      for (int from = 0; from < text.length(); from++) {
        long hash = seed;
        int end = Math.min(text.length(), from + longest);
        for (int at = from; at < end; at++) {
          hash = (hash ^ text.charAt(at)) * FNV_PRIME;
          if (at - from + 1 >= SHORTEST_RUN) {
            append(hash);
          }
        }
      }
    }

    private void append(long hash) {
      if (size == hashes.length) {
        hashes = Arrays.copyOf(hashes, size * 2);
      }
      hashes[size++] = hash;
    }

    long[] sorted() {
      long[] sorted = Arrays.copyOf(hashes, size);
      Arrays.sort(sorted);
      return sorted;
    }
  }
}
