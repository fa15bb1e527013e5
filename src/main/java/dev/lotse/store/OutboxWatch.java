package dev.lotse.store;

import java.time.Duration;

/**
 * Is told how each attempt to deliver a message ended. Called on threads of the outbox; must be
 * quick and throw nothing.
 */
public interface OutboxWatch {

  /** Nobody watches. */
  OutboxWatch NOBODY =
      new OutboxWatch() {
        @Override
        public void delivered(Duration sinceAdded) {}

        @Override
        public void triedAgainLater() {}

        @Override
        public void gaveUp() {}
      };

  /**
   * The chat tool accepted it.
   *
   * @param sinceAdded how long it was in the outbox
   */
  void delivered(Duration sinceAdded);

  /** It was not accepted, or what became of it could not be noted. */
  void triedAgainLater();

  /** It will never be delivered. */
  void gaveUp();
}
