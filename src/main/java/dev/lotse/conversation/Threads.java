package dev.lotse.conversation;

import dev.lotse.cases.CaseId;
import java.util.Optional;

/**
 * Which threads belong to which case: those of its cards, the present one and earlier ones.
 * Thread-safe.
 */
public interface Threads {

  /** The case whose thread this is; cheap enough to be asked for each message in any thread. */
  Optional<CaseId> caseAt(Place place);

  /** The message that is the case's present card: its conversation, and its id as the thread. */
  Optional<Place> card(CaseId id);

  /** From now on this message is the case's card; earlier ones still belong to the case. */
  void cardIs(CaseId id, Place message);
}
