package dev.lotse;

import dev.lotse.conversation.Conversation;
import dev.lotse.conversation.Messenger;
import dev.lotse.conversation.Outgoing;
import java.time.Instant;

/** Looks again at each message before it goes out. Thread-safe. */
record WhenReady(Conversation conversation, Messenger messenger) implements Messenger {

  @Override
  public void deliver(String key, Outgoing message) {
    conversation.ready(message).ifPresent(ready -> messenger.deliver(key, ready));
  }

  @Override
  public void deliverAgain(String key, Outgoing message, Instant since) {
    conversation.ready(message).ifPresent(ready -> messenger.deliverAgain(key, ready, since));
  }
}
