package dev.lotse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lotse.testing.TestPostgres;
import dev.lotse.testing.Wire;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A database server that is not there when Lotse starts. */
@Timeout(120)
class ServerAtStartTest {

  private final DatabaseAddress address = TestPostgres.fresh(getClass());
  private final int port = URI.create(address.url().substring("jdbc:".length())).getPort();

  private DatabaseAddress through(int otherPort) {
    return new DatabaseAddress(
        Optional.empty(),
        address.url().replaceFirst(":" + port + "/", ":" + otherPort + "/"),
        address.user(),
        address.password());
  }

  private static boolean isWaitingToTryAgain(Thread opening) {
    List<String> methods =
        Arrays.stream(opening.getStackTrace()).map(StackTraceElement::getMethodName).toList();
    int parked = methods.indexOf("parkNanos");
    return parked >= 0 && methods.get(parked + 1).equals("ready");
  }

  @Test
  void isWaitedForUntilItIsThere() throws Exception {
    try (Wire wire = new Wire(port)) {
      wire.cut();
      FutureTask<Boolean> opened =
          new FutureTask<>(
              () -> {
                try (Database database = Database.open(through(wire.port()))) {
                  return database.isReachable();
                }
              });
      Thread opening = new Thread(opened);
      opening.start();
      Await.until("it tries again", () -> isWaitingToTryAgain(opening));

      wire.mend();

      assertThat(opened.get()).isTrue();
    }
  }

  @Test
  void whichStaysAwayIsAFailureThatMayPass() {
    try (Wire wire = new Wire(port)) {
      wire.cut();
      assertThatThrownBy(() -> Database.open(through(wire.port())))
          .isInstanceOfSatisfying(
              StorageFailure.class,
              away -> {
                assertThat(away.isTemporary()).isTrue();
                assertThat(away).hasMessage("the database server can't be reached");
              });
    }
  }

  @Test
  void whichDoesNotKnowUsIsNotWaitedFor() {
    DatabaseAddress stranger =
        new DatabaseAddress(
            Optional.empty(), address.url(), Optional.of("stranger"), Optional.of("wrong"));
    assertThatThrownBy(() -> Database.open(stranger))
        .isInstanceOfSatisfying(
            StorageFailure.class, refused -> assertThat(refused.isTemporary()).isFalse());
  }
}
