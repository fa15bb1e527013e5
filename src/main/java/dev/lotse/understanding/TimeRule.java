package dev.lotse.understanding;

import java.util.Optional;

/** Recognises one kind of part of a time expression. */
interface TimeRule {

  /** The part that begins at that word. */
  Optional<TimePart> at(TimeWords words, int index, Now now);
}
