package dev.lotse.playground;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The last thing Slack itself told each person, such as that a command failed. */
final class Notices {
  private final Map<String, Notice> last = new HashMap<>();
  private final Changes changes;
  private long count;

  Notices(Changes changes) {
    this.changes = changes;
  }

  record Notice(long id, String text) {}

  void tell(String user, String text) {
    synchronized (changes) {
      last.put(user, new Notice(++count, text));
      changes.happened();
    }
  }

  Optional<Notice> last(String user) {
    synchronized (changes) {
      return Optional.ofNullable(last.get(user));
    }
  }
}
