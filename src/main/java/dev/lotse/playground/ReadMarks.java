package dev.lotse.playground;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Up to where each person has read each channel. */
final class ReadMarks {
  private final Map<String, String> marks = new HashMap<>();
  private final Changes changes;

  ReadMarks(Changes changes) {
    this.changes = changes;
  }

  void read(String user, String channel, List<Posted> seen) {
    synchronized (changes) {
      var newest = seen.isEmpty() ? "" : seen.get(seen.size() - 1).ts();
      if (!newest.equals(marks.put(user + " " + channel, newest))) changes.happened();
    }
  }

  long unread(String user, String channel, List<Posted> seen) {
    synchronized (changes) {
      var mark = marks.getOrDefault(user + " " + channel, "");
      return seen.stream()
          .filter(message -> !message.user().equals(user) && message.ts().compareTo(mark) > 0)
          .count();
    }
  }
}
