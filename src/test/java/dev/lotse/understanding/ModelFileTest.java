package dev.lotse.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {

  private static final List<Intent> FEW =
      List.of(
          new Intent(
              "lock",
              "understand",
              List.of("Warum ist das Konto gesperrt?", "why is the account locked"),
              false),
          new Intent(
              "wait", "waiting", List.of("Wie lange dauert das?", "how long does it take"), false),
          new Intent("rain", "general", List.of("regnet es heute", "will it rain"), true));

  @TempDir private Path folder;

  @Test
  void aModelThatWasKeptGivesExactlyTheScoresOfTheOneThatWasTrained() {
    IntentMatcher.load(folder, SampleIntents.ALL);
    assertThat(new ModelFile(folder, SampleIntents.ALL).read()).isPresent();
    IntentMatcher kept = IntentMatcher.load(folder, SampleIntents.ALL);
    for (String message : messages()) {
      assertThat(kept.match(message, Context.none()))
          .isEqualTo(SampleIntents.MATCHER.match(message, Context.none()));
    }
  }

  @Test
  void whatIsKeptIsUsedInsteadOfLearningAgain() throws IOException {
    new ModelFile(folder, FEW).write(Training.of(FEW));
    byte[] before = Files.readAllBytes(file());
    Model stricter =
        new Model(
            new ModelFile(folder, FEW).read().orElseThrow().scores(), new Thresholds(1, 1, 0));
    new ModelFile(folder, FEW).write(stricter);

    assertThat(IntentMatcher.load(folder, FEW).match("gesperrt", Context.none()).decision())
        .isEqualTo(Decision.UNKNOWN);
    assertThat(Files.readAllBytes(file())).isNotEqualTo(before);
  }

  @Test
  void everyChangeOfTheIntentsIsLearntAndTheOldFileGoes() {
    List<List<Intent>> changes =
        List.of(
            FEW,
            FEW.subList(0, 2),
            List.of(FEW.get(1), FEW.get(0), FEW.get(2)),
            with(new Intent("lock2", "understand", FEW.get(0).examples(), false)),
            with(new Intent("lock", "waiting", FEW.get(0).examples(), false)),
            with(new Intent("lock", "understand", FEW.get(0).examples(), true)),
            with(new Intent("lock", "understand", List.of("Warum ist das Konto gesperrt?"), false)),
            with(
                new Intent(
                    "lock",
                    "understand",
                    List.of("Warum ist das Konto gesperrt!", "why is the account locked"),
                    false)));
    List<Path> names = new ArrayList<>();
    for (List<Intent> intents : changes) {
      IntentMatcher.load(folder, intents);
      assertThat(files()).hasSize(1);
      names.add(file());
    }
    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void otherFilesOfTheFolderAreLeftAlone() throws IOException {
    Files.writeString(folder.resolve("lotse.db"), "kept");
    IntentMatcher.load(folder, FEW);
    assertThat(folder.resolve("lotse.db")).hasContent("kept");
  }

  @Test
  void aFileThatWasCutOffIsLearntAgainAndMended() throws IOException {
    IntentMatcher.load(folder, FEW);
    byte[] whole = Files.readAllBytes(file());
    for (int length = 0; length < whole.length; length += 97) {
      Files.write(file(), Arrays.copyOf(whole, length));
      assertThat(new ModelFile(folder, FEW).read()).isEmpty();
    }
    assertThat(IntentMatcher.load(folder, FEW).match("Konto gesperrt", Context.none()).intent())
        .contains("lock");
    assertThat(Files.readAllBytes(file())).isEqualTo(whole);
  }

  @Test
  void aFileOfOtherIntentsUnderThisNameIsNotUsed() throws IOException {
    IntentMatcher.load(folder, FEW.subList(0, 2));
    byte[] other = Files.readAllBytes(file());
    Files.write(new ModelFile(folder, FEW).path(), other);
    assertThat(new ModelFile(folder, FEW).read()).isEmpty();
  }

  @Test
  void aForgedFileNeverMakesItFail() throws IOException {
    IntentMatcher.load(folder, FEW);
    byte[] whole = Files.readAllBytes(file());
    Random random = new Random(3);
    for (int round = 0; round < 3_000; round++) {
      byte[] forged = whole.clone();
      int place = 32 + 4 * random.nextInt((whole.length - 40) / 4);
      ByteBuffer.wrap(forged)
          .putInt(
              place,
              round % 3 == 0
                  ? random.nextInt()
                  : round % 3 == 1 ? Integer.MAX_VALUE : Float.floatToIntBits(Float.NaN));
      Files.write(file(), signed(forged));
      assertThat(
              IntentMatcher.load(folder, FEW)
                  .match("warum gesperrt, wie lange", Context.none())
                  .confidence())
          .isBetween(0.0, 1.0);
    }
  }

  @Test
  void aFileLongerThanAModelIsNotUsed() throws IOException {
    IntentMatcher.load(folder, FEW);
    byte[] longer = Arrays.copyOf(Files.readAllBytes(file()), (int) Files.size(file()) + 4);
    Files.write(file(), signed(longer));
    assertThat(new ModelFile(folder, FEW).read()).isEmpty();
  }

  @Test
  void aFolderThatCantBeWrittenOnlyCostsTime() throws IOException {
    Path notAFolder = Files.writeString(folder.resolve("occupied"), "a file");
    assertThat(IntentMatcher.load(notAFolder, FEW).match("Konto gesperrt", Context.none()).intent())
        .contains("lock");
    assertThat(
            IntentMatcher.load(notAFolder.resolve("below"), FEW)
                .match("Konto gesperrt", Context.none())
                .intent())
        .contains("lock");
    Files.createDirectories(new ModelFile(folder, FEW).path().resolve("not-empty"));
    assertThat(IntentMatcher.load(folder, FEW).match("Konto gesperrt", Context.none()).intent())
        .contains("lock");
    assertThat(files()).hasSize(1);
  }

  @Test
  void theFolderIsMadeWhenItIsNotThere() {
    Path below = folder.resolve("a/b");
    IntentMatcher.load(below, FEW);
    assertThat(new ModelFile(below, FEW).read()).isPresent();
  }

  @Test
  void intentsThatCantBeLearntAreRefusedAsInTraining() {
    assertThatThrownBy(() -> IntentMatcher.load(folder, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("intents");
    assertThatThrownBy(() -> IntentMatcher.load(folder, List.of(FEW.get(0), FEW.get(0))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /**
   * If this fails because the same intents now give other scores, raise {@link ModelFile#FORMAT}
   * and put the new scores here.
   */
  @Test
  void whatIsLearntBelongsToThisNumberOfTheFormat() {
    assertThat(ModelFile.FORMAT).isEqualTo(5);
    assertThat(best("Warum sperrt ihr unser Konto?")).isCloseTo(0.6561, within(1e-3));
  }

  private static double best(String message) {
    return SampleIntents.MATCHER.match(message, Context.none()).candidates().get(0).score();
  }

  private static List<String> messages() {
    return Stream.concat(
            Stream.of("", "MJ-0001", "recipents mark us as spma", "übermorgen", "Pizza"),
            SampleIntents.ALL.stream()
                .flatMap(intent -> intent.examples().stream())
                .flatMap(example -> Stream.of(example, "bitte " + example + "s")))
        .toList();
  }

  private static List<Intent> with(Intent first) {
    return List.of(first, FEW.get(1), FEW.get(2));
  }

  private static byte[] signed(byte[] bytes) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes, 0, bytes.length - Long.BYTES);
    ByteBuffer.wrap(bytes).putLong(bytes.length - Long.BYTES, checksum.getValue());
    return bytes;
  }

  private Path file() {
    assertThat(files()).hasSize(1);
    return files().get(0);
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(path -> path.toString().endsWith(".model")).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
