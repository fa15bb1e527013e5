package dev.lotse.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Each person's stack of modals and their Home tab. */
final class Views {
  private final Map<String, Deque<View>> stacks = new HashMap<>();
  private final Map<String, View> homes = new HashMap<>();
  private final Changes changes;

  Views(Changes changes) {
    this.changes = changes;
  }

  Optional<View> top(String user) {
    synchronized (changes) {
      return Optional.ofNullable(stack(user).peek());
    }
  }

  Optional<View> home(String user) {
    synchronized (changes) {
      return Optional.ofNullable(homes.get(user));
    }
  }

  int depth(String user) {
    synchronized (changes) {
      return stack(user).size();
    }
  }

  void push(String user, View view) {
    synchronized (changes) {
      stack(user).push(view);
      changes.happened();
    }
  }

  void publishHome(String user, View view) {
    synchronized (changes) {
      homes.put(user, view);
      changes.happened();
    }
  }

  /** Closes the top view; the one below is seen again. */
  void pop(String user) {
    synchronized (changes) {
      stack(user).poll();
      changes.happened();
    }
  }

  void clear(String user) {
    synchronized (changes) {
      stack(user).clear();
      changes.happened();
    }
  }

  /** Whose modal or Home tab it is. */
  Optional<String> owner(String viewId) {
    synchronized (changes) {
      return Stream.concat(stacks.keySet().stream(), homes.keySet().stream())
          .distinct()
          .filter(user -> find(user, viewId).isPresent())
          .findFirst();
    }
  }

  /** A modal anywhere in the person's stack, or their Home tab. */
  Optional<View> find(String user, String viewId) {
    synchronized (changes) {
      var modal = stack(user).stream().filter(view -> view.id().equals(viewId)).findFirst();
      return modal.or(() -> home(user).filter(view -> view.id().equals(viewId)));
    }
  }

  Optional<View> byExternalId(String externalId) {
    synchronized (changes) {
      return stacks.values().stream()
          .flatMap(Deque::stream)
          .filter(view -> externalId.equals(view.json().path("external_id").asText()))
          .findFirst();
    }
  }

  /** Puts a changed view in the place of the one with the same id. */
  void replace(String user, String viewId, UnaryOperator<View> how) {
    synchronized (changes) {
      home(user)
          .filter(view -> view.id().equals(viewId))
          .ifPresent(view -> homes.put(user, how.apply(view)));
      var changed = new ArrayDeque<View>();
      stack(user).forEach(view -> changed.add(view.id().equals(viewId) ? how.apply(view) : view));
      stacks.put(user, changed);
      changes.happened();
    }
  }

  /** Remembers what the person chose or typed in one element. */
  void remember(String user, String viewId, Elements.Element element, JsonNode value) {
    replace(
        user,
        viewId,
        view -> {
          ObjectNode json = view.json().deepCopy();
          State.put((ObjectNode) json.path("state").path("values"), element, value);
          return new View(view.id(), json, view.errors());
        });
  }

  private Deque<View> stack(String user) {
    return stacks.computeIfAbsent(user, person -> new ArrayDeque<>());
  }
}
