package dev.lotse.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentWatchTest {

  @TempDir private Path folder;
  private final AtomicInteger changes = new AtomicInteger();
  private ContentWatch watch;

  @BeforeEach
  void startWatching() throws IOException {
    write("waiting/how-long.yml", "before");
    watch = ContentWatch.still(folder, changes::incrementAndGet);
  }

  @Test
  void nothingIsSaidWhileNothingChanges() {
    watch.look();
    watch.look();
    assertThat(changes).hasValue(0);
  }

  @Test
  void aChangeIsSaidOnceItHasSettled() throws IOException {
    write("waiting/how-long.yml", "after it all");
    watch.look();
    assertThat(changes).hasValue(0);
    watch.look();
    assertThat(changes).hasValue(1);
    watch.look();
    assertThat(changes).hasValue(1);
  }

  @Test
  void aFileThatIsStillBeingWrittenIsWaitedFor() throws IOException {
    write("waiting/how-long.yml", "a");
    watch.look();
    write("waiting/how-long.yml", "a b");
    watch.look();
    assertThat(changes).hasValue(0);
    watch.look();
    assertThat(changes).hasValue(1);
  }

  @Test
  void aNewFileAndARemovedOneAreChangesToo() throws IOException {
    write("general/new.yml", "new");
    watch.look();
    watch.look();
    Files.delete(folder.resolve("general/new.yml"));
    watch.look();
    watch.look();
    assertThat(changes).hasValue(2);
  }

  @Test
  void aFileOfTheSameSizeIsToldByItsTime() throws IOException {
    write("waiting/how-long.yml", "BEFORE");
    Files.setLastModifiedTime(
        folder.resolve("waiting/how-long.yml"),
        FileTime.from(Instant.parse("2031-01-01T00:00:00Z")));
    watch.look();
    watch.look();
    assertThat(changes).hasValue(1);
  }

  @Test
  void aFolderThatIsGoneForAMomentIsNoChange() throws IOException {
    Path aside = folder.resolveSibling(folder.getFileName() + "-aside");
    Files.move(folder, aside);
    watch.look();
    Files.move(aside, folder);
    watch.look();
    watch.look();
    assertThat(changes).hasValue(0);
  }

  @Test
  void aStartedWatchLooksByItself() throws Exception {
    CountDownLatch changed = new CountDownLatch(1);
    try (ContentWatch started =
        ContentWatch.start(folder, Duration.ofMillis(20), changed::countDown)) {
      write("waiting/how-long.yml", "after it all");
      assertThat(changed.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    Files.writeString(folder.resolve(name), text);
  }
}
