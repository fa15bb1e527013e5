package dev.lotse.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * What an app asked Slack for in its manifest, as far as the local Slack enforces it.
 *
 * @param commands slash commands with their leading slash; at least one
 * @param scopes bot scopes
 * @param events names of subscribed bot events, such as {@code message.im}
 * @param homeTab whether the Home tab is on
 * @param messagesTab whether people can write to the app
 */
public record AppManifest(
    List<String> commands,
    Set<String> scopes,
    Set<String> events,
    boolean homeTab,
    boolean messagesTab) {
  /** Copies what it is given. */
  public AppManifest {
    commands = List.copyOf(commands);
    scopes = Collections.unmodifiableSet(new LinkedHashSet<>(scopes));
    events = Collections.unmodifiableSet(new LinkedHashSet<>(events));
    if (commands.isEmpty())
      throw new IllegalArgumentException("commands: none (expected at least one slash command)");
  }

  /** The first slash command. */
  public String command() {
    return commands.get(0);
  }

  /** This manifest without one scope, to see what an app does when an installation lacks it. */
  public AppManifest withoutScope(String scope) {
    var fewer = new LinkedHashSet<>(scopes);
    fewer.remove(scope);
    return new AppManifest(commands, fewer, events, homeTab, messagesTab);
  }

  /** This manifest with more scopes. */
  public AppManifest withScopes(String... more) {
    var all = new LinkedHashSet<>(scopes);
    all.addAll(List.of(more));
    return new AppManifest(commands, all, events, homeTab, messagesTab);
  }

  /**
   * Reads a manifest file (YAML or JSON).
   *
   * @throws UncheckedIOException if the file cannot be read
   */
  public static AppManifest read(Path file) {
    try (var in = Files.newInputStream(file)) {
      return read(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Reads a manifest (YAML or JSON); does not close the stream.
   *
   * @throws UncheckedIOException if it is no YAML
   */
  public static AppManifest read(InputStream in) {
    try {
      return of(new YAMLMapper().readTree(in));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static AppManifest of(JsonNode manifest) {
    var commands =
        StreamSupport.stream(manifest.at("/features/slash_commands").spliterator(), false)
            .map(c -> c.path("command").asText())
            .toList();
    return new AppManifest(
        commands,
        texts(manifest.at("/oauth_config/scopes/bot")),
        texts(manifest.at("/settings/event_subscriptions/bot_events")),
        manifest.at("/features/app_home/home_tab_enabled").asBoolean(false),
        manifest.at("/features/app_home/messages_tab_enabled").asBoolean(true));
  }

  private static Set<String> texts(JsonNode list) {
    var texts = new LinkedHashSet<String>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
