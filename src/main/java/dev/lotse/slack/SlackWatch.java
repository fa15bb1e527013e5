package dev.lotse.slack;

import java.time.Duration;

/**
 * Is told what goes on between Slack and us, in words of closed sets. Called from many threads at
 * once, also on the way to an ack: it must be quick and throw nothing.
 */
public interface SlackWatch {

  /** Nobody watches. */
  SlackWatch NOBODY =
      new SlackWatch() {
        @Override
        public void acked(String kind, Duration took) {}

        @Override
        public void failed() {}

        @Override
        public void called(String method, String result, Duration took) {}
      };

  /**
   * A delivery was acked.
   *
   * @param kind the listener: command, message, mention, press, form, …
   */
  void acked(String kind, Duration took);

  /** A request failed on our side, and the person was told so. */
  void failed();

  /**
   * A method was called.
   *
   * @param result ok, or Slack's error word, or ours such as timeout
   */
  void called(String method, String result, Duration took);
}
