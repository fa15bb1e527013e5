package dev.lotse.conversation;

/**
 * Where something was said: a conversation, and the thread in it. The ids are the chat tool's own.
 *
 * @param channel the conversation's id, not blank
 * @param thread the id of the message that the thread hangs on; empty outside threads
 * @param direct whether it is the private conversation between one person and the bot
 */
public record Place(String channel, String thread, boolean direct) {
  public Place {
    if (channel.isBlank()) {
      throw new IllegalArgumentException("channel: blank (expected the chat tool's id)");
    }
  }

  public boolean isThread() {
    return !thread.isEmpty();
  }
}
