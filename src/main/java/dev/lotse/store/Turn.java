package dev.lotse.store;

/** How writers of one process take turns. Thread-safe. */
interface Turn {

  /** For a database that lets several write at once: nobody waits. */
  Turn FREE =
      new Turn() {
        @Override
        public void await() {}

        @Override
        public void done() {}
      };

  /**
   * Waits for the turn; a thread that has it already goes on at once. Each call needs one {@link
   * #done()} by the same thread.
   */
  void await();

  void done();
}
