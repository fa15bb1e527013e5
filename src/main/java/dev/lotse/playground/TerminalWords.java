package dev.lotse.playground;

import java.util.Locale;

/** The terminal's own few words; everything else in it comes from the app. */
enum TerminalWords {
  /** Shown at the start and by !help. */
  HELP(
      """
      Schreib eine Nachricht, oder einen Befehl, der mit / beginnt.
        #3            drückt Knopf 3; #4 wert wählt in Auswahl 4
        >text         antwortet im Thread der letzten Nachricht von Lotse
        !user ben     wechselt die Person (anna, ben)
        !channel mail-ops   wechselt den Kanal (dm, general, mail-ops)
        !home         zeigt den Home-Tab
        !wait 1d      stellt die Uhr vor (s, m, h, d)
        !quit         beendet""",
      """
      Type a message, or a command that begins with /.
        #3            presses button 3; #4 value chooses in select 4
        >text         replies in the thread of Lotse's last message
        !user ben     switches the person (anna, ben)
        !channel mail-ops   switches the channel (dm, general, mail-ops)
        !home         shows the Home tab
        !wait 1d      moves the clock forward (s, m, h, d)
        !quit         ends"""),
  ONLY_YOU("(nur für dich)", "(only visible to you)"),
  IN_THREAD("(im Thread)", "(in thread)"),
  EDITED("(geändert)", "(edited)"),
  FILE("Datei", "File"),
  UNKNOWN(
      "Das kenne ich nicht. !help zeigt, was geht.", "I don't know that. !help shows what works."),
  NO_MESSAGE(
      "Es gibt hier noch keine Nachricht von Lotse.", "There is no message from Lotse here yet."),
  NOW("Es ist jetzt", "It is now"),
  HERE("Du bist", "You are"),
  OPTIONAL("(freiwillig)", "(optional)"),
  FORM_HINT(
      "Leere Zeile: lassen, wie es ist. !cancel: schließen.",
      "Empty line: leave as it is. !cancel: close.");

  private final String german;
  private final String english;

  TerminalWords(String german, String english) {
    this.german = german;
    this.english = english;
  }

  String in(String locale) {
    return "de".equals(Locale.forLanguageTag(locale).getLanguage()) ? german : english;
  }
}
