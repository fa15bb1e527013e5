package dev.lotse.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lotse.conversation.Text;
import dev.lotse.conversation.Text.Span;
import dev.lotse.conversation.Text.Style;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long words are cut where a reader would, and nothing of them is lost. */
class SplitTest {

  private static final String FAMILY = "👨‍👩‍👧‍👦";

  @Test
  void aShortTextStaysAsItIs() {
    Text text = new Text(List.of(Span.plain("a "), new Span("b", Style.BOLD, "")));

    assertThat(Split.text(text, 2_900)).containsExactly(text);
  }

  @Test
  void nothingIsMadeOfNothing() {
    assertThat(Split.text(Text.literally(" \n "), 2_900)).isEmpty();
    assertThat(Split.words("", 2_900)).isEmpty();
  }

  @Test
  void paragraphsAreKeptTogetherBeforeLinesAndLinesBeforeWords() {
    assertThat(plain(Split.text(Text.literally("one two three\n\nfour\nfive six seven"), 24)))
        .containsExactly("one two three", "four\nfive six seven");
    assertThat(plain(Split.text(Text.literally("three four\nfive six seven"), 18)))
        .containsExactly("three four", "five six seven");
    assertThat(plain(Split.text(Text.literally("five six seven"), 10)))
        .containsExactly("five six", "seven");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Die Kontosperre kommt von der Zahlung & dem <Tarif>. ",
        "קיבלתי הודעה שהחשבון נעול ",
        "📬 E-Mail *an* _alle_ ~raus~ `x` ",
        "x",
        "&",
        "a\n\n",
        "é\u0301\u0302"
      })
  void noPieceIsTooLongAndNoLetterIsLost(String words) {
    String all = words.repeat(12_000 / words.length());

    List<Text> pieces = Split.text(Text.literally(all), 2_900);

    assertThat(pieces)
        .allSatisfy(piece -> assertThat(Mrkdwn.of(piece).length()).isLessThanOrEqualTo(2_900));
    assertThat(letters(String.join("", plain(pieces)))).isEqualTo(letters(all));
  }

  @Test
  void anEmojiOfSeveralSignsIsNotCut() {
    List<String> pieces = plain(Split.text(Text.literally(FAMILY.repeat(1_000)), 2_900));

    assertThat(pieces)
        .hasSizeGreaterThan(3)
        .allSatisfy(piece -> assertThat(piece.replace(FAMILY, "")).isEmpty());
    assertThat(String.join("", pieces)).isEqualTo(FAMILY.repeat(1_000));
  }

  @Test
  void aStyleGoesOnInTheNextPiece() {
    Text text =
        new Text(
            List.of(
                Span.plain("x ".repeat(10)),
                new Span("bold ".repeat(20), Style.BOLD, ""),
                new Span("code ".repeat(20), Style.CODE, "")));

    List<Text> pieces = Split.text(text, 60);

    assertThat(pieces)
        .allSatisfy(piece -> assertThat(Mrkdwn.of(piece).length()).isLessThanOrEqualTo(60));
    String boldWords =
        pieces.stream()
            .flatMap(piece -> piece.spans().stream())
            .filter(span -> span.style() == Style.BOLD)
            .map(Span::words)
            .collect(Collectors.joining());
    assertThat(letters(boldWords)).isEqualTo("bold".repeat(20));
  }

  @Test
  void aLinkIsNotCut() {
    Span link =
        new Span("the long way to say it", Style.LINK, "https://example.com/" + "a".repeat(30));

    List<Text> pieces =
        Split.text(
            new Text(List.of(Span.plain("word ".repeat(9)), link, Span.plain(" and on"))), 80);

    assertThat(
            pieces.stream()
                .flatMap(piece -> piece.spans().stream())
                .filter(span -> span.style() == Style.LINK))
        .containsExactly(link);
  }

  @Test
  void aLinkLongerThanAPieceIsWrittenOutInFull() {
    Span link = new Span("label ".repeat(600), Style.LINK, "https://example.com/");

    List<Text> pieces = Split.text(new Text(List.of(link)), 2_900);

    assertThat(letters(String.join("", plain(pieces))))
        .isEqualTo(letters("label ".repeat(600) + "(https://example.com/)"));
  }

  @Test
  void aLiteralKeepsEverySpaceAndLosesOnlyLineBreaksAtACut() {
    String literal = "  indented line of a ticket\n".repeat(400);

    List<String> pieces = Split.words(literal, 2_900);

    assertThat(pieces).allSatisfy(piece -> assertThat(piece.length()).isLessThanOrEqualTo(2_900));
    assertThat(String.join("\n", pieces)).isEqualTo(literal);
  }

  @Test
  void anyMixtureOfSpansComesOutComplete() {
    Random random = new Random(20261123);
    for (int run = 0; run < 200; run++) {
      List<Span> spans =
          random
              .ints(1 + random.nextInt(12), 0, 4)
              .mapToObj(style -> span(random, Style.values()[style]))
              .toList();
      List<Text> pieces = Split.text(new Text(spans), 300);

      assertThat(pieces)
          .allSatisfy(piece -> assertThat(Mrkdwn.of(piece).length()).isLessThanOrEqualTo(300));
      assertThat(letters(words(pieces))).isEqualTo(letters(words(List.of(new Text(spans)))));
    }
  }

  @Test
  void aLabelIsShortenedVisibly() {
    assertThat(Split.label("kurz", 24)).isEqualTo("kurz");
    assertThat(Split.label("eine sehr lange Überschrift für ein Formular", 24))
        .hasSizeLessThanOrEqualTo(24)
        .endsWith("…");
    assertThat(Split.label(FAMILY.repeat(5), 24)).isEqualTo(FAMILY.repeat(2) + "…");
  }

  private static Span span(Random random, Style style) {
    String alphabet = "ab c\nd&<>*_`~|- 😀é";
    String words =
        random
            .ints(random.nextInt(180), 0, alphabet.codePointCount(0, alphabet.length()))
            .mapToObj(at -> Character.toString(alphabet.codePoints().toArray()[at]))
            .collect(Collectors.joining());
    return new Span(words, style, style == Style.LINK ? "https://example.com/?a=1&b=2" : "");
  }

  private static List<String> plain(List<Text> pieces) {
    return pieces.stream().map(Text::plain).toList();
  }

  private static String words(List<Text> pieces) {
    return pieces.stream()
        .flatMap(piece -> piece.spans().stream())
        .map(Span::words)
        .collect(Collectors.joining())
        .replace("(https://example.com/?a=1&b=2)", "");
  }

  private static String letters(String words) {
    return words.replaceAll("\\s", "");
  }
}
