package dev.lotse;

import dev.lotse.content.ContentFolder;
import dev.lotse.conversation.Script;
import dev.lotse.playground.AppManifest;
import dev.lotse.playground.Credentials;
import dev.lotse.playground.LocalSlack;
import dev.lotse.playground.PlaygroundClock;
import dev.lotse.playground.TerminalChat;
import dev.lotse.slack.SlackSettings;
import dev.lotse.store.DatabaseAddress;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A run with a Slack of its own on this machine: nothing leaves it, and no case or message is kept
 * when it ends.
 */
final class PlaygroundRun {

  private static final String LOOPBACK = "127.0.0.1";

  private final Settings settings;
  private final Script script;

  PlaygroundRun(Settings settings, Script script) {
    this.settings = settings;
    this.script = script;
  }

  /** Starts the page and returns once it can be used. */
  void serve() {
    System.out.println(
        "Lotse is starting. With content of your own it learns first, which takes some seconds once.");
    LocalSlack slack = start(settings.port());
    System.out.println(
        "No Slack settings found, so this is the playground: a Slack of its own on this machine.");
    System.out.println(
        "Open "
            + slack.pageUrl()
            + " and type /mailjet-locked. Stop with Ctrl+C; nothing is kept.");
    System.out.println("To connect to your Slack, see \"Connect it to Slack\" in README.md.");
  }

  /** Chats in this terminal until the person quits. */
  void chat() throws IOException {
    Console console = System.console();
    Charset charset = console == null ? StandardCharsets.UTF_8 : console.charset();
    LocalSlack slack = start(0);
    TerminalChat.run(
        slack,
        new BufferedReader(new InputStreamReader(System.in, charset)),
        new PrintWriter(System.out, true, charset));
    System.exit(0);
  }

  private LocalSlack start(int port) {
    PlaygroundClock clock = new PlaygroundClock();
    Credentials credentials = Credentials.random();
    LocalSlack slack =
        LocalSlack.start(
            port, credentials, AppManifest.read(ContentFolder.shipped("manifest.yml")), clock);
    Path folder = temporaryFolder();
    Lotse lotse =
        Lotse.start(
            new Lotse.Parts(
                new SlackSettings(
                    credentials.botToken(),
                    Optional.empty(),
                    Optional.of(credentials.signingSecret()),
                    slack.apiUrl()),
                script,
                settings.dataDir(),
                settings.hours(),
                DatabaseAddress.sqlite(folder.resolve("playground.db")),
                clock));
    slack.deliverOverHttp(
        URI.create(
            "http://" + LOOPBACK + ":" + lotse.serveHttp(new Port(LOOPBACK, 0)) + "/slack/events"));
    Reload.watch(settings, lotse);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  slack.close();
                  lotse.close();
                  delete(folder);
                },
                "playground-stop"));
    return slack;
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("lotse-playground");
    } catch (IOException full) {
      throw new UncheckedIOException("can't make a temporary folder", full);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> inside = Files.walk(folder)) {
      inside.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException gone) {
      // Left for the system's own clean-up of temporary folders.
    }
  }
}
