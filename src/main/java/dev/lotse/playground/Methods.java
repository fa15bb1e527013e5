package dev.lotse.playground;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The registry: method name to handler, the scope it needs and how often a minute Slack lets it be
 * called.
 */
final class Methods {
  private final Map<String, Entry> entries = new HashMap<>();
  private final Set<String> scopes;

  Methods(Set<String> scopes) {
    this.scopes = scopes;
  }

  /**
   * A registered method.
   *
   * @param scope needed bot scope, or null if none is or the method asks for itself
   */
  record Entry(@Nullable String scope, int perMinute, ApiMethod method) {}

  Methods add(String name, @Nullable String scope, int perMinute, ApiMethod method) {
    entries.put(name, new Entry(scope, perMinute, method));
    return this;
  }

  Optional<Entry> find(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  /** Refuses a call for which the manifest has no scope, in Slack's words. */
  void require(@Nullable String scope) throws ApiError {
    if (scope != null && !scopes.contains(scope))
      throw new ApiError(
          "missing_scope", Json.object().put("needed", scope).put("provided", provided()));
  }

  String provided() {
    return String.join(",", scopes);
  }

  boolean has(String scope) {
    return scopes.contains(scope);
  }
}
