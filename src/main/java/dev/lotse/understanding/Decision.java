package dev.lotse.understanding;

/** What to do with a message once it has been matched. */
public enum Decision {

  /** One intent stands out: answer it. */
  ANSWER,

  /** Two or three intents are close together: ask which one is meant. */
  CLARIFY,

  /** No intent explains the message, or one that is out of scope does. */
  UNKNOWN
}
