package dev.lotse;

import dev.lotse.conversation.Conversation;
import dev.lotse.conversation.Messenger;
import dev.lotse.conversation.Outgoing;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Looks again at each message before it goes out. Thread-safe.
 *
 * @param conversation with the content as it is now
 * @param reminded is told, after a reminder went out, when it had been promised for
 */
record WhenReady(
    Supplier<Conversation> conversation, Messenger messenger, Consumer<Instant> reminded)
    implements Messenger {

  @Override
  public void deliver(String key, Outgoing message) {
    conversation
        .get()
        .ready(message)
        .ifPresent(
            ready -> {
              messenger.deliver(key, ready.message());
              ready.promised().ifPresent(reminded);
            });
  }

  @Override
  public void deliverAgain(String key, Outgoing message, Instant since) {
    conversation
        .get()
        .ready(message)
        .ifPresent(
            ready -> {
              messenger.deliverAgain(key, ready.message(), since);
              ready.promised().ifPresent(reminded);
            });
  }
}
