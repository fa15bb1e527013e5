package dev.lotse.diagnosis;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The catalogue of causes. Immutable and thread-safe. */
public final class Causes {

  private final Map<String, Cause> byId = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException when {@link Cause#UNKNOWN} is missing
   */
  public Causes(Collection<Cause> causes) {
    causes.forEach(cause -> byId.put(cause.id(), cause));
    if (!byId.containsKey(Cause.UNKNOWN)) {
      throw new IllegalArgumentException("causes: no cause with the id '" + Cause.UNKNOWN + "'");
    }
  }

  public Collection<Cause> all() {
    return byId.values();
  }

  public Optional<Cause> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The cause with this id; the unknown cause for an id that the catalogue does not have (any
   * more).
   */
  public Cause orUnknown(Optional<String> id) {
    return id.flatMap(this::find).orElseGet(() -> byId.get(Cause.UNKNOWN));
  }

  /**
   * The cause whose signals a pasted notice or error names most often, if exactly one leads.
   *
   * @param text what the person wrote, any case
   */
  public Optional<Cause> recognise(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    Optional<Cause> best = Optional.empty();
    long most = 0;
    boolean tied = false;
    for (Cause cause : byId.values()) {
      long named = cause.signals().stream().filter(lower::contains).count();
      tied = named == most ? named > 0 : named < most && tied;
      if (named > most) {
        most = named;
        best = Optional.of(cause);
      }
    }
    return tied ? Optional.empty() : best;
  }
}
