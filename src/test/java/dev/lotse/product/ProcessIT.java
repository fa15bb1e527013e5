package dev.lotse.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lotse.content.ContentFolder;
import dev.lotse.playground.AppManifest;
import dev.lotse.playground.Credentials;
import dev.lotse.playground.LocalSlack;
import dev.lotse.playground.PlaygroundClock;
import dev.lotse.playground.Posted;
import dev.lotse.store.DatabaseAddress;
import dev.lotse.testing.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The built jar as operators run it: started, killed, stopped, set up wrongly, and without any
 * settings.
 */
class ProcessIT {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String READY =
      "takes Slack's deliveries at http://127\\.0\\.0\\.1:(\\d+)/slack/events";
  private static final String SECRET = "S3cretValueNobodyMaySee";

  @TempDir Path folder;
  private final Credentials credentials = Credentials.random();
  private LocalSlack slack;

  @BeforeEach
  void open() {
    slack =
        LocalSlack.start(
            0,
            credentials,
            AppManifest.read(ContentFolder.shipped("manifest.yml")),
            new PlaygroundClock());
  }

  @AfterEach
  void close() {
    slack.close();
  }

  private Map<String, String> overHttp() {
    return Map.of(
        "SLACK_BOT_TOKEN",
        credentials.botToken(),
        "SLACK_SIGNING_SECRET",
        credentials.signingSecret(),
        "SLACK_API_URL",
        slack.apiUrl().toString(),
        "LOTSE_HOST",
        "127.0.0.1",
        "PORT",
        "0");
  }

  private Started startOverHttp() throws IOException {
    return startOverHttp(overHttp());
  }

  private Started startOverHttp(Map<String, String> settings) throws IOException {
    Started lotse = Started.jar(folder, settings);
    slack.deliverOverHttp(URI.create("http://127.0.0.1:" + lotse.await(READY) + "/slack/events"));
    greet();
    return lotse;
  }

  /**
   * A process that has just begun may be slow once on a busy machine; Slack sends a message again,
   * but not a command.
   */
  private void greet() {
    int before = slack.observed().messages("D0BEN").size();
    slack.ben().say("D0BEN", "hello");
    slack
        .observed()
        .until(
            () ->
                slack.observed().messages("D0BEN").stream()
                    .skip(before)
                    .filter(Posted::fromBot)
                    .findFirst(),
            LONG);
  }

  private void command(String words) {
    int before = slack.observed().ephemerals("U0BEN").size();
    assertThat(
            slack.ben().command(Harbour.MAIL_OPS, (Harbour.COMMAND + " " + words).strip()).error())
        .isNull();
    slack
        .observed()
        .until(
            () ->
                Optional.of(slack.observed().ephemerals("U0BEN"))
                    .filter(all -> all.size() > before),
            LONG);
  }

  private void awaitCard() {
    slack.observed().await("D0BEN", message -> message.plain().contains("Your Mailjet case"), LONG);
  }

  private List<Posted> reminders() {
    return slack.observed().messages("D0BEN").stream()
        .filter(message -> message.plain().contains("wanted to be reminded"))
        .toList();
  }

  @Test
  void aPendingReminderOutlivesAKilledProcessAndComesExactlyOnce() throws Exception {
    try (Started first = startOverHttp()) {
      command("");
      awaitCard();
      command("remind in 5 seconds drink some water");
      first.kill();
    }
    assertThat(reminders()).isEmpty();
    try (Started second = startOverHttp()) {
      Posted reminder =
          slack
              .observed()
              .await("D0BEN", message -> message.plain().contains("drink some water"), LONG);
      assertThat(reminder.buttons()).hasSize(4);
      command("remind in 2 seconds eat an apple");
      slack.observed().await("D0BEN", message -> message.plain().contains("eat an apple"), LONG);
      assertThat(reminders()).as("each once").hasSize(2);
      command("status");
      assertThat(second.output())
          .doesNotContain(credentials.botToken(), credentials.signingSecret(), "drink some water");
    }
  }

  @Test
  void onPostgresAPendingReminderOutlivesAKilledProcessAndNothingIsInFiles() throws Exception {
    DatabaseAddress address = TestPostgres.empty();
    Map<String, String> settings = new HashMap<>(overHttp());
    settings.put("JDBC_DATABASE_URL", address.url());
    settings.put("JDBC_DATABASE_USERNAME", address.user().orElseThrow());
    settings.put("JDBC_DATABASE_PASSWORD", address.password().orElse(""));
    settings.put("DYNO", "web.1");
    try (Started release = Started.jar(folder, settings, "migrate")) {
      assertThat(release.exitCode(120)).isZero();
      assertThat(release.output()).contains("Applied 1 ");
    }
    try (Started first = startOverHttp(settings)) {
      command("");
      awaitCard();
      command("remind in 5 seconds drink some water");
      first.kill();
    }
    try (Started second = startOverHttp(settings)) {
      slack
          .observed()
          .await("D0BEN", message -> message.plain().contains("drink some water"), LONG);
      assertThat(second.output()).contains("Data: PostgreSQL").doesNotContain(secretsOf(address));
      stopsInTime(second);
    }
    assertThat(new Ledger(address).count("account_case")).isEqualTo(1);
    assertThat(folder.resolve("data/lotse.db")).doesNotExist();
  }

  private static String[] secretsOf(DatabaseAddress address) {
    return new String[] {address.password().orElse("?"), address.url()};
  }

  @Test
  void onHerokuWithoutADatabaseItSaysWhyItDoesNotStart() throws Exception {
    Map<String, String> settings = new HashMap<>(overHttp());
    settings.put("DYNO", "web.1");
    try (Started lotse = Started.jar(folder, settings)) {
      assertThat(lotse.exitCode(120)).isEqualTo(2);
      assertThat(lotse.output()).contains("DATABASE_URL: is missing", "throws away");
    }
  }

  @Test
  void whatWasPlannedIsStillThereAfterThreeKillsInARow() throws Exception {
    try (Started lotse = startOverHttp()) {
      command("");
      command("remind in 3 days");
      lotse.kill();
    }
    for (int kills = 0; kills < 2; kills++) {
      try (Started again = startOverHttp()) {
        command("reminders");
        assertThat(slack.observed().ephemerals("U0BEN"))
            .last()
            .satisfies(
                list -> assertThat(list.plain()).contains("This is planned", "your reminder"));
        again.kill();
      }
    }
    Ledger ledger = new Ledger(DatabaseAddress.sqlite(folder.resolve("data").resolve("lotse.db")));
    assertThat(ledger.remindersIn("PLANNED")).hasSize(1);
    assertThat(ledger.column("PRAGMA integrity_check")).containsExactly("ok");
  }

  @Test
  void overSocketModeItAnswersAndStopsInOrderWhenItIsTold() throws Exception {
    slack.deliverOverSocketMode();
    Map<String, String> settings =
        Map.of(
            "SLACK_BOT_TOKEN",
            credentials.botToken(),
            "SLACK_APP_TOKEN",
            credentials.appToken(),
            "SLACK_API_URL",
            slack.apiUrl().toString(),
            "PORT",
            "0");
    try (Started lotse = Started.jar(folder, settings)) {
      lotse.await("connected to Slack by Socket Mode");
      slack.awaitSocketClient(LONG);
      greet();
      command("");
      awaitCard();
      command("remind in 3 days");
      stopsInTime(lotse);
    }
  }

  @Test
  void overHttpItStopsInOrderWhenItIsTold() throws Exception {
    try (Started lotse = startOverHttp()) {
      command("");
      awaitCard();
      stopsInTime(lotse);
    }
  }

  private static void stopsInTime(Started lotse) throws InterruptedException {
    long begun = System.nanoTime();
    lotse.terminate();
    assertThat(lotse.exitCode(20)).as("ended by SIGTERM").isEqualTo(143);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    assertThat(lotse.output()).doesNotContain("Exception");
  }

  @Test
  void wrongSettingsAreAllNamedAtOnceAndNoValueOfThemIsPrinted() throws Exception {
    Map<String, String> wrong =
        new HashMap<>(
            Map.of(
                "SLACK_BOT_TOKEN",
                SECRET,
                "SLACK_APP_TOKEN",
                SECRET + "2",
                "SLACK_SIGNING_SECRET",
                "short-secret",
                "SLACK_API_URL",
                "ftp://slack.example",
                "PORT",
                "seventy",
                "LOTSE_WORKING_HOURS",
                "18-9",
                "LOTSE_INTENTS_DIR",
                "/nowhere/at/all",
                "DATABASE_URL",
                "mysql://u:pw-in-it@h/d"));
    try (Started lotse = Started.jar(folder, wrong)) {
      assertThat(lotse.exitCode(120)).isEqualTo(2);
      assertThat(lotse.output())
          .contains(wrong.keySet())
          .contains("these 8 things")
          .doesNotContain(SECRET, "short-secret", "pw-in-it", "Exception", "\tat ");
    }
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void halfTheSettingsAreNotTakenForThePlayground() throws Exception {
    try (Started lotse = Started.jar(folder, Map.of("SLACK_SIGNING_SECRET", SECRET))) {
      assertThat(lotse.exitCode(120)).isEqualTo(2);
      assertThat(lotse.output()).contains("SLACK_BOT_TOKEN").doesNotContain(SECRET, "\tat ");
    }
  }

  @Test
  void aTokenThatSlackRefusesEndsItWithAWordOnWhatToMend() throws Exception {
    Map<String, String> settings = new HashMap<>(overHttp());
    settings.put("SLACK_BOT_TOKEN", "xoxb-" + SECRET);
    try (Started lotse = Started.jar(folder, settings)) {
      assertThat(lotse.exitCode(120)).isEqualTo(2);
      assertThat(lotse.output()).contains("botToken").doesNotContain(SECRET, "\tat ");
    }
  }

  @Test
  void theShippedContentIsInOrder() throws Exception {
    try (Started lotse = Started.jar(folder, Map.of(), "check")) {
      assertThat(lotse.exitCode(120)).isZero();
      assertThat(lotse.output()).contains("Nothing to mend");
    }
  }

  @Test
  void aBrokenCopyOfTheContentIsNamedByFileAndLine() throws Exception {
    Path copy = folder.resolve("mine");
    copy(ContentFolder.shipped("intents"), copy);
    Files.delete(copy.resolve("support/steps/write-the-ticket.yml"));
    Path commands = copy.resolve("commands.yml");
    Files.writeString(
        commands, Files.readString(commands).replace("status: [status, stand]", "status: []"));
    Path greeting = copy.resolve("general/greeting.yml");
    Files.writeString(greeting, Files.readString(greeting) + "\nsurprise: yes\n");
    try (Started lotse = Started.jar(folder, Map.of(), "check", "mine")) {
      assertThat(lotse.exitCode(120)).isEqualTo(2);
      assertThat(lotse.output())
          .contains("write-the-ticket", "commands.yml", "greeting.yml")
          .containsPattern("(commands|greeting)\\.yml:\\d+")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void withoutSlackSettingsThePlaygroundAnswersOnThisMachineOnly() throws Exception {
    try (Started lotse = Started.jar(folder, Map.of("PORT", "0"))) {
      URI page = URI.create(lotse.await("Open (http://127\\.0\\.0\\.1:\\d+/)"));
      HttpResponse<String> answer =
          HttpClient.newBuilder()
              .proxy(HttpClient.Builder.NO_PROXY)
              .build()
              .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).containsIgnoringCase("<!doctype html>");
      Optional<InetAddress> outside = addressOfThisMachine();
      Assumptions.assumeTrue(outside.isPresent(), "this machine has an address others can reach");
      assertThatThrownBy(() -> connect(outside.get(), page.getPort()))
          .isInstanceOf(ConnectException.class);
    }
  }

  private static void connect(InetAddress address, int port) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 5_000);
    }
  }

  private static Optional<InetAddress> addressOfThisMachine() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
        .findFirst();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      all.forEach(
          path -> {
            try {
              Path target = to.resolve(from.relativize(path).toString());
              if (Files.isDirectory(path)) {
                Files.createDirectories(target);
              } else {
                Files.copy(path, target);
              }
            } catch (IOException full) {
              throw new UncheckedIOException(full);
            }
          });
    }
  }
}
