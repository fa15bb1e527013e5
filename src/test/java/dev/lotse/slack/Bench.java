package dev.lotse.slack;

import dev.lotse.cases.CaseId;
import dev.lotse.cases.Person;
import dev.lotse.cases.Transactions;
import dev.lotse.conversation.Outgoing;
import dev.lotse.conversation.Outgoing.Card;
import dev.lotse.conversation.Part;
import dev.lotse.conversation.Reply;
import dev.lotse.conversation.Request;
import dev.lotse.conversation.Text;
import dev.lotse.playground.AppManifest;
import dev.lotse.playground.Credentials;
import dev.lotse.playground.LocalSlack;
import dev.lotse.playground.PlaygroundClock;
import dev.lotse.understanding.Language;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The whole Slack edge against the local Slack, with a core that answers what the test tells it to.
 */
final class Bench implements AutoCloseable {

  static final Duration SOON = Duration.ofSeconds(5);
  static final Person ANNA = new Person("T0HAFEN", "U0ANNA");
  static final Person BEN = new Person("T0HAFEN", "U0BEN");
  static final CaseId CASE = new CaseId("case-1");
  static final Transactions TRANSACTIONS =
      new Transactions() {
        @Override
        public <T> T inOne(Supplier<T> work) {
          return work.get();
        }
      };

  /** How deliveries travel. */
  enum Way {
    HTTP,
    SOCKET_MODE
  }

  final PlaygroundClock clock = new PlaygroundClock();
  final Credentials credentials = Credentials.random();
  final LocalSlack slack;
  final RememberedThreads threads = new RememberedThreads();
  final RememberedPeople people = new RememberedPeople();
  final SlackClient client;
  volatile Function<Request, Reply> door = request -> Reply.NOTHING;
  volatile Function<Card, Optional<List<Part>>> farewell = card -> Optional.empty();
  final SlackMessenger messenger;
  private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
  final SlackConnection connection;

  private Bench(AppManifest manifest) {
    slack = LocalSlack.start(0, credentials, manifest, clock);
    client = new SlackClient(settings(), clock, SlackWatch.NOBODY);
    messenger = new SlackMessenger(client, threads, TRANSACTIONS, card -> farewell.apply(card));
    connection =
        new SlackConnection(
            client,
            messenger,
            new Core(this::receive, threads, people, TRANSACTIONS, Bench::sorry),
            clock);
  }

  static Bench without() {
    return with(AppManifest.read(Path.of("manifest.yml")));
  }

  static Bench with(AppManifest manifest) {
    return new Bench(manifest);
  }

  static Bench over(Way way) {
    Bench bench = without();
    if (way == Way.HTTP) {
      bench.connection.serveHttp("127.0.0.1", 0, Map.of());
      bench.slack.deliverOverHttp(
          URI.create("http://127.0.0.1:" + bench.connection.port() + "/slack/events"));
    } else {
      bench.connection.connectSocketMode("127.0.0.1", 0, Map.of());
      bench.slack.deliverOverSocketMode();
    }
    return bench;
  }

  private SlackSettings settings() {
    return new SlackSettings(
        credentials.botToken(),
        Optional.of(credentials.appToken()),
        Optional.of(credentials.signingSecret()),
        slack.apiUrl());
  }

  private static Text sorry(Language language) {
    return Text.literally(
        language == Language.DE ? "Das hat gerade nicht geklappt." : "That did not work just now.");
  }

  private Reply receive(Request request) {
    requests.add(request);
    return door.apply(request);
  }

  /** The next request that reached the core. */
  Request received() {
    try {
      Request request = requests.poll(SOON.toMillis(), TimeUnit.MILLISECONDS);
      if (request == null) {
        throw new AssertionError("no request reached the core");
      }
      return request;
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  /** What has reached the core and was not asked for yet. */
  List<Request> receivedSoFar() {
    return List.copyOf(requests);
  }

  static Text words(String words) {
    return Text.literally(words);
  }

  static List<Part> saying(String words) {
    return List.of(new Part.Paragraph(words(words)));
  }

  static Outgoing to(Outgoing.Target target, Outgoing.Content what) {
    return new Outgoing("lane", target, what, Optional.of(CASE), "", Optional.empty());
  }

  @Override
  public void close() {
    connection.close();
    client.close();
    slack.close();
  }
}
