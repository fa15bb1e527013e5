package dev.lotse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Umlauts that the system's locale took away. */
class TypedTest {

  private static final byte[] BYTES =
      "java\0-jar\0lotse.jar\0when\0übermorgen\0".getBytes(StandardCharsets.UTF_8);

  /** In a container without a locale, "übermorgen" was read as no time at all. */
  @Test
  void lettersThatWereLostComeBack() {
    assertThat(Typed.whole(new String[] {"when", "\uFFFD\uFFFDbermorgen"}, BYTES))
        .containsExactly("when", "übermorgen");
  }

  @Test
  void anotherCommandsBytesAreLeftAlone() {
    String[] others = {"ask", "\uFFFD\uFFFDber"};

    assertThat(Typed.whole(others, BYTES)).isSameAs(others);
    assertThat(Typed.whole(others, new byte[0])).isSameAs(others);
  }
}
