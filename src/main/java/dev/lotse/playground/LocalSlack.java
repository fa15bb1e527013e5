package dev.lotse.playground;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * A Slack workspace on this computer: the Web API, signed deliveries over HTTP or Socket Mode, and
 * a page with a chat. It listens on the loopback address only. Its world is fixed: team {@code
 * T0HAFEN}, the people {@code U0ANNA} and {@code U0BEN}, the channels {@code C0GENERAL} (the bot is
 * not in it) and {@code C0MAILOPS} (it is), and one direct message for each person. Thread-safe;
 * all threads are daemons.
 */
public final class LocalSlack implements AutoCloseable {
  private final LocalServer server;
  private final URI root;
  private final Credentials credentials;
  private final Workspace workspace;
  private final Dispatcher dispatcher;
  private final Agenda agenda;
  private final SocketDeliverer sockets;
  private final Person.Hands hands;
  private final Faults faults;

  private LocalSlack(
      int port, Credentials credentials, AppManifest manifest, PlaygroundClock clock) {
    this.credentials = credentials;
    workspace = new Workspace(clock);
    server = new LocalServer(port);
    root = server.open();
    agenda = new Agenda(clock);
    dispatcher = new Dispatcher(workspace.journal, clock, agenda);
    sockets = new SocketDeliverer(workspace.changes);
    var events = new EventSender(manifest, workspace, dispatcher);
    faults = new Faults(workspace.channels, events, sockets::drop);
    var talk = new Talk(workspace, events);
    var triggers = new Triggers(clock);
    var urls = new ResponseUrls(clock, root);
    var interactions = new Interactions(workspace, dispatcher, triggers, urls);
    var commands = new Commands(manifest, workspace, dispatcher, talk, triggers, urls);
    hands =
        new Person.Hands(
            talk, commands, interactions, new Submissions(workspace, interactions), events);
    server.serve(
        "/api/*",
        new ApiServlet(methods(manifest, talk, triggers), credentials, faults, workspace));
    server.serve("/response/*", new ResponseServlet(urls, commands.responses()));
    server.serve("/upload/*", new UploadServlet(workspace.files));
    servePage(manifest);
  }

  private void servePage(AppManifest manifest) {
    server.guard("/*", new PageGuard(root));
    server.serve(
        "/play/state", new StateServlet(workspace, new PageState(workspace, manifest.command())));
    server.serve("/play/stream", new StreamServlet(workspace.changes));
    server.serve("/play/file/*", new FileServlet(workspace.files));
    server.serve("/play/*", new PlayServlet(new PageActions(workspace, this::as)));
    server.serve("/", new StaticServlet());
  }

  private Methods methods(AppManifest manifest, Talk talk, Triggers triggers) {
    var methods = new Methods(manifest.scopes());
    var chat = new ChatMethods(workspace, talk, methods, manifest.messagesTab());
    chat.register();
    new ConversationMethods(workspace, methods).register();
    new PeopleMethods(workspace).register(methods);
    new ViewMethods(workspace.views, workspace.channels, triggers, manifest.homeTab())
        .register(methods);
    new FileMethods(workspace.files, talk, chat, root).register(methods);
    methods.add(
        "apps.connections.open",
        null,
        RateLimits.TIER_2,
        request -> Json.object().put("url", sockets.newUrl().toString()));
    return methods;
  }

  /**
   * Starts a workspace. Nothing is delivered to the app before {@link #deliverOverHttp} or {@link
   * #deliverOverSocketMode}.
   *
   * @param port port on the loopback address; 0 for a free one
   * @throws IllegalStateException if the port is taken
   */
  public static LocalSlack start(
      int port, Credentials credentials, AppManifest manifest, PlaygroundClock clock) {
    var slack = new LocalSlack(port, credentials, manifest, clock);
    slack.server.start();
    return slack;
  }

  /** Root of the Web API, with a slash at its end. */
  public URI apiUrl() {
    return root.resolve("/api/");
  }

  /** The page with the chat. */
  public URI pageUrl() {
    return root;
  }

  /** From now on deliveries are POSTed to this URL, signed with the signing secret. */
  public void deliverOverHttp(URI requestUrl) {
    dispatcher.over(new HttpDeliverer(requestUrl, credentials.signingSecret(), workspace.clock));
  }

  /** From now on deliveries go to one of the connected Socket Mode clients. */
  public void deliverOverSocketMode() {
    dispatcher.over(sockets);
  }

  /**
   * Waits until a Socket Mode client is connected, which an app that starts in the background takes
   * a moment for.
   *
   * @throws AssertionError if none was in time
   */
  public void awaitSocketClient(Duration atMost) {
    workspace
        .changes
        .until(() -> sockets.connected() ? Optional.of(true) : Optional.<Boolean>empty(), atMost)
        .orElseThrow(() -> new AssertionError("no Socket Mode client connected within " + atMost));
  }

  /** Acts as this person. */
  public Person as(String userId) {
    return new Person(workspace.channels.human(userId), workspace, hands);
  }

  /** Anna Petersen, who uses Slack in German, in Berlin. */
  public Person anna() {
    return as(World.ANNA.id());
  }

  /** Ben Carter, who uses Slack in English, in New York. */
  public Person ben() {
    return as(World.BEN.id());
  }

  /**
   * A further person, who uses Slack in English, in London, and is not on the page. Joining again
   * changes nothing.
   *
   * @param number told apart by it: {@code U0P7} with the direct message {@code D0P7}
   */
  public Person join(int number) {
    var id = "P" + number;
    if (workspace.channels.person("U0" + id).isEmpty())
      workspace.channels.join(
          new World.Human(
              "U0" + id,
              id.toLowerCase(Locale.ROOT),
              "Person " + number,
              "en-GB",
              "Europe/London",
              "D0" + id));
    return as("U0" + id);
  }

  /** What can be seen. */
  public Observed observed() {
    return new Observed(workspace);
  }

  /** What can be broken. */
  public Faults faults() {
    return faults;
  }

  Workspace workspace() {
    return workspace;
  }

  /** Ends everything: waiting retries, connections, the page. */
  @Override
  public void close() {
    workspace.changes.close();
    faults.release();
    agenda.close();
    sockets.close();
    server.close();
  }
}
