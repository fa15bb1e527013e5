package dev.lotse.playground;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The chat in a terminal: lines typed are messages or commands, buttons are numbered, modals are
 * asked field by field.
 */
public final class TerminalChat {
  private static final Pattern TOUCH = Pattern.compile("#(\\d{1,6})(?:\\s+(.+))?");
  private static final Pattern WAIT = Pattern.compile("(\\d{1,6})\\s*([smhd])");
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "s",
          ChronoUnit.SECONDS,
          "m",
          ChronoUnit.MINUTES,
          "h",
          ChronoUnit.HOURS,
          "d",
          ChronoUnit.DAYS);
  private static final Duration QUIET = Duration.ofMillis(300);
  private static final Duration LISTEN = Duration.ofSeconds(30);
  private static final int MOST_CHANGES = 50;

  private final LocalSlack slack;
  private final BufferedReader in;
  private final TerminalScreen screen;
  private final TerminalSeat seat;

  private TerminalChat(LocalSlack slack, BufferedReader in, PrintWriter out) {
    this.slack = slack;
    this.in = in;
    this.screen = new TerminalScreen(out);
    this.seat = new TerminalSeat(slack, screen);
  }

  /**
   * Runs in the caller's thread until {@code !quit} or the end of the input; a daemon thread prints
   * the app's messages as they come. Begins in the direct message of Anna on a German computer,
   * else of Ben. Closes nothing.
   *
   * @throws IOException if the input cannot be read
   */
  public static void run(LocalSlack slack, BufferedReader in, PrintWriter out) throws IOException {
    new TerminalChat(slack, in, out).run();
  }

  private void run() throws IOException {
    seat.say(TerminalWords.HELP);
    seat.tellWhere();
    var listener = new Thread(this::listen, "playground-terminal");
    listener.setDaemon(true);
    listener.start();
    for (var line = in.readLine();
        line != null && !"!quit".equals(line.strip());
        line = in.readLine()) {
      if (!line.isBlank()) answer(line.strip());
    }
    listener.interrupt();
  }

  private void listen() {
    var changes = slack.workspace().changes;
    long seen = 0;
    while (!Thread.currentThread().isInterrupted() && !changes.closed()) {
      seat.look();
      seen = changes.after(seen, LISTEN);
    }
  }

  private void answer(String line) throws IOException {
    var notices = slack.workspace().notices;
    var before = notices.last(seat.person().id());
    long revision = slack.workspace().changes.revision();
    try {
      act(line);
    } catch (IllegalArgumentException wrong) {
      screen.line("  ! " + wrong.getMessage());
    }
    settle(revision);
    notices
        .last(seat.person().id())
        .filter(now -> !before.equals(Optional.of(now)))
        .ifPresent(now -> screen.line("  ! " + now.text()));
    long beforeForm = slack.workspace().changes.revision();
    new TerminalForm(in, screen).fillIn(seat.person(), slack.observed());
    settle(beforeForm);
  }

  /**
   * If anything has changed, waits until nothing has for a moment, so that what an app says after
   * its ack stands above the next line typed.
   */
  private void settle(long since) {
    var changes = slack.workspace().changes;
    long seen = since;
    for (int i = 0; i < MOST_CHANGES && changes.revision() != seen; i++) {
      seen = changes.revision();
      changes.after(seen, QUIET);
    }
    seat.look();
  }

  private void act(String line) {
    var person = seat.person();
    if (line.startsWith("!")) steer(line.substring(1).split("\\s+", 2));
    else if (line.startsWith("#")) touch(line);
    else if (line.startsWith(">")) reply(line.substring(1).strip());
    else if (line.startsWith("/")) person.command(seat.channel(), line);
    else person.say(seat.channel(), Typed.escaped(line));
  }

  private void steer(String[] words) {
    var argument = words.length > 1 ? words[1].strip().toLowerCase(Locale.ROOT) : "";
    switch (words[0]) {
      case "help" -> seat.say(TerminalWords.HELP);
      case "user" -> seat.become(argument);
      case "channel" -> seat.go(argument);
      case "wait" -> advance(argument);
      case "home" -> openHome();
      default -> seat.say(TerminalWords.UNKNOWN);
    }
  }

  private void openHome() {
    long revision = slack.workspace().changes.revision();
    seat.person().openHome();
    settle(revision);
    slack.observed().home(seat.person().id()).ifPresent(screen::print);
  }

  private void advance(String amount) {
    var matcher = WAIT.matcher(amount);
    if (!matcher.matches())
      throw new IllegalArgumentException("!wait: (expected a number and s, m, h or d, such as 1d)");
    slack
        .workspace()
        .clock
        .advance(
            Duration.of(1, UNITS.getOrDefault(matcher.group(2), ChronoUnit.DAYS))
                .multipliedBy(Long.parseLong(matcher.group(1))));
    seat.tellTime();
  }

  private void touch(String line) {
    var matcher = TOUCH.matcher(line);
    if (!matcher.matches())
      throw new IllegalArgumentException("#: (expected a number, such as #3)");
    var touched =
        screen
            .number(Integer.parseInt(matcher.group(1)))
            .orElseThrow(
                () -> new IllegalArgumentException("#: (expected a number that is shown)"));
    var value =
        matcher.group(2) == null ? null : Values.of(touched.element(), matcher.group(2).strip());
    var clicks = seat.person().hands().interactions();
    if (touched.message() != null)
      clicks.inMessage(seat.person().human(), touched.message(), touched.element(), value);
    else if (touched.view() != null)
      clicks.inView(seat.person().human(), touched.view(), touched.element(), value);
  }

  private void reply(String text) {
    var fromBot = seat.fromBot();
    if (fromBot.isEmpty()) {
      seat.say(TerminalWords.NO_MESSAGE);
      return;
    }
    var last = fromBot.get(fromBot.size() - 1);
    var root = last.threadTs() == null ? last.ts() : last.threadTs();
    if (text.startsWith("/")) seat.person().commandInThread(seat.channel(), root, text);
    else seat.person().reply(seat.channel(), root, Typed.escaped(text));
  }
}
