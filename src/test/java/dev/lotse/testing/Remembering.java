package dev.lotse.testing;

/** Something in memory whose present state can be put back. */
interface Remembering {

  /** Notes the present state; running the result puts it back. */
  Runnable note();
}
