package dev.lotse.playground;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;

/** Who sits at the terminal and which channel they look at. Thread-safe. */
final class TerminalSeat {
  private static final Map<String, String> CHANNELS =
      Map.of("general", "C0GENERAL", "mail-ops", "C0MAILOPS");
  private final LocalSlack slack;
  private final TerminalScreen screen;
  private volatile Person person;
  private volatile String channel;

  TerminalSeat(LocalSlack slack, TerminalScreen screen) {
    this.slack = slack;
    this.screen = screen;
    this.person = "de".equals(Locale.getDefault().getLanguage()) ? slack.anna() : slack.ben();
    this.channel = person.dm();
  }

  Person person() {
    return person;
  }

  String channel() {
    return channel;
  }

  void become(String name) {
    boolean direct = channel.equals(person.dm());
    person =
        switch (name) {
          case "anna" -> slack.anna();
          case "ben" -> slack.ben();
          default -> throw new IllegalArgumentException("!user: (expected anna or ben)");
        };
    if (direct) channel = person.dm();
    tellWhere();
  }

  void go(String name) {
    var id = "dm".equals(name) ? person.dm() : CHANNELS.get(name.replace("#", ""));
    if (id == null)
      throw new IllegalArgumentException("!channel: (expected dm, general or mail-ops)");
    channel = id;
    tellWhere();
  }

  void tellWhere() {
    var place =
        CHANNELS.entrySet().stream()
            .filter(entry -> entry.getValue().equals(channel))
            .map(Entry::getKey)
            .findFirst();
    screen.line(
        words(TerminalWords.HERE)
            + ": "
            + person.human().name()
            + ", "
            + place.map(name -> "#" + name).orElse(World.BOT_NAME));
    screen.line("");
  }

  void tellTime() {
    var style =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
            .withLocale(Locale.forLanguageTag(person.human().locale()));
    screen.line(
        words(TerminalWords.NOW)
            + " "
            + style.format(
                slack.workspace().clock.instant().atZone(ZoneId.of(person.human().zone()))));
  }

  void say(TerminalWords words) {
    screen.line(words(words));
  }

  /** Prints what is new in this channel for this person. */
  void look() {
    var here = channel;
    var who = person;
    screen.show(slack.workspace().messages.seenBy(who.id(), here), who.human().locale());
  }

  List<Posted> fromBot() {
    return slack.observed().messages(channel).stream().filter(Posted::fromBot).toList();
  }

  private String words(TerminalWords words) {
    return words.in(person.human().locale());
  }
}
