package dev.lotse.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.lotse.understanding.Candidate;
import dev.lotse.understanding.Context;
import dev.lotse.understanding.Decision;
import dev.lotse.understanding.IntentMatcher;
import dev.lotse.understanding.Language;
import dev.lotse.understanding.Understanding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The sentences that authors wrote under {@code tests}: none of them is taught, all of them should
 * be understood.
 */
class ShippedSentencesTest {

  private static final Path FOLDER = ContentFolder.shipped("intents");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static IntentMatcher matcher;

  private record Sentence(String intent, String text, Understanding understood) {
    boolean isAmong(int first) {
      return understood.intent().filter(intent::equals).isPresent()
          || understood.candidates().stream()
              .limit(first)
              .map(Candidate::intent)
              .anyMatch(intent::equals);
    }
  }

  @BeforeAll
  static void train() {
    matcher = IntentMatcher.train(ScriptReader.read(FOLDER).intents());
  }

  @ParameterizedTest
  @EnumSource
  void nearlyAllAreUnderstoodAndHardlyAnyIsAnsweredWrongly(Language language) throws IOException {
    List<Sentence> sentences = sentences(language);

    assertThat(sentences).hasSizeGreaterThan(500);
    assertThat(sentences.stream().filter(sentence -> sentence.isAmong(1)).count())
        .as("first")
        .isGreaterThan(sentences.size() * 97L / 100);
    assertThat(sentences.stream().filter(sentence -> sentence.isAmong(3)).count())
        .as("among three")
        .isGreaterThan(sentences.size() * 99L / 100);
    assertThat(sentences)
        .filteredOn(
            sentence -> sentence.understood.decision() == Decision.ANSWER && !sentence.isAmong(1))
        .as("answered wrongly")
        .hasSizeLessThan(5);
  }

  @Test
  void gibberishIsNotAnswered() {
    assertThat(List.of("xqzt brmpf", "🙂🙂🙂", "lorem ipsum dolor sit amet", "шта је ово"))
        .allSatisfy(
            text ->
                assertThat(matcher.match(text, Context.none()).decision())
                    .isEqualTo(Decision.UNKNOWN));
  }

  private static List<Sentence> sentences(Language language) throws IOException {
    List<Sentence> sentences = new ArrayList<>();
    for (String section : ScriptReader.SECTIONS) {
      for (String name : ContentFolder.files(FOLDER, section)) {
        JsonNode file = YAML.readTree(FOLDER.resolve(name).toFile());
        for (String text : Yaml.strings(file.path("tests").path(language.tag()))) {
          sentences.add(
              new Sentence(ContentFolder.id(name), text, matcher.match(text, Context.none())));
        }
      }
    }
    return sentences;
  }
}
