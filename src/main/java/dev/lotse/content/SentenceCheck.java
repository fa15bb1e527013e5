package dev.lotse.content;

import dev.lotse.understanding.Candidate;
import dev.lotse.understanding.Context;
import dev.lotse.understanding.Decision;
import dev.lotse.understanding.IntentMatcher;
import dev.lotse.understanding.NearTwin;
import dev.lotse.understanding.Sample;
import dev.lotse.understanding.Understanding;
import java.util.List;

/**
 * Checks that the examples teach what the tests ask for, and that no two examples of different
 * intents say the same.
 */
final class SentenceCheck {

  /** As many are offered to a person who was not understood. */
  private static final int OFFERED = 3;

  private final WordFiles files;
  private final IntentMatcher matcher;
  private final Complaints complaints;

  SentenceCheck(WordFiles files, IntentMatcher matcher, Complaints complaints) {
    this.files = files;
    this.matcher = matcher;
    this.complaints = complaints;
  }

  void run() {
    Sentence.of(files.intents().values(), Sentence.Kind.TESTS).forEach(this::test);
    twins(Sentence.of(files.intents().values(), Sentence.Kind.EXAMPLES));
  }

  private void test(Sentence test) {
    Sample sample = test.sample();
    Understanding understood = matcher.match(sample.text(), Context.none());
    String taken = understood.intent().orElse("");
    if (taken.equals(sample.label())) {
      return;
    }
    if (understood.decision() == Decision.ANSWER) {
      complaints.add(
          test.file(),
          test.line(),
          "the test '"
              + sample.text()
              + "' is answered with '"
              + taken
              + "'. Add examples like it here, or move it to that intent.");
    } else if (understood.candidates().stream()
        .limit(OFFERED)
        .map(Candidate::intent)
        .noneMatch(sample.label()::equals)) {
      complaints.add(
          test.file(),
          test.line(),
          "the test '"
              + sample.text()
              + "' does not find this intent"
              + (taken.isEmpty() ? "" : " but '" + taken + "'")
              + ". Add two or three examples like it.");
    }
  }

  private void twins(List<Sentence> examples) {
    for (NearTwin twin : NearTwin.among(examples.stream().map(Sentence::sample).toList())) {
      Sentence first = examples.get(twin.first());
      Sentence second = examples.get(twin.second());
      complaints.add(
          second.file(),
          second.line(),
          "the example '"
              + second.sample().text()
              + "' says the same as '"
              + first.sample().text()
              + "' in "
              + first.file()
              + ":"
              + first.line()
              + ". Keep it where its answer is, or say how the two differ.");
    }
  }
}
