package dev.lotse.store;

import dev.lotse.conversation.Messenger;
import dev.lotse.conversation.Outgoing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Accepts every message and keeps it, unless the test says what else happens to messages with
 * certain words.
 */
final class RecordingMessenger implements Messenger {

  final List<Outgoing> accepted = new CopyOnWriteArrayList<>();
  final List<String> attempts = new CopyOnWriteArrayList<>();
  final List<String> again = new CopyOnWriteArrayList<>();
  final List<String> keys = new CopyOnWriteArrayList<>();
  private final Map<String, Consumer<String>> instead = new ConcurrentHashMap<>();

  /**
   * Runs first for messages with these words, with the message's key; what it throws is the
   * messenger's answer.
   */
  void on(String words, Consumer<String> action) {
    instead.put(words, action);
  }

  void accept(String words) {
    instead.remove(words);
  }

  @Override
  public void deliver(String key, Outgoing message) {
    String words = Samples.words(message);
    attempts.add(words);
    keys.add(key);
    instead.getOrDefault(words, any -> {}).accept(key);
    accepted.add(message);
  }

  @Override
  public void deliverAgain(String key, Outgoing message, Instant since) {
    again.add(Samples.words(message));
    deliver(key, message);
  }

  List<String> words() {
    return accepted.stream().map(Samples::words).toList();
  }

  long attempts(String words) {
    return attempts.stream().filter(words::equals).count();
  }
}
