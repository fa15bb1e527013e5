package dev.lotse.slack;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says where something went wrong without its message, which may hold what a person wrote. */
final class Stack {

  private static final int FRAMES = 8;

  private Stack() {}

  static String of(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
        .limit(5)
        .map(
            each ->
                each.getClass().getName()
                    + Arrays.stream(each.getStackTrace())
                        .limit(FRAMES)
                        .map(frame -> "\n    at " + frame)
                        .collect(Collectors.joining()))
        .collect(Collectors.joining("\n  caused by "));
  }
}
