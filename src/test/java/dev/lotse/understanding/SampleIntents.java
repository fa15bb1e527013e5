package dev.lotse.understanding;

import java.util.List;

/** A few intents in both languages, as an author would write them. */
final class SampleIntents {

  static final List<Intent> ALL =
      List.of(
          intent(
              "why-locked",
              "understand",
              """
          Warum ist unser Konto gesperrt?
          Wieso wurden wir gesperrt
          was ist der Grund für die Sperre
          Mailjet hat uns gesperrt, warum?
          weshalb ist der Account blockiert
          wir wissen nicht, warum wir gesperrt sind
          Why is our account locked?
          why were we blocked
          what is the reason for the suspension
          Mailjet suspended us, why?
          how come our account is blocked
          we don't know why we got suspended
          """),
          intent(
              "ticket-draft",
              "support",
              """
          Hilf mir, das Ticket zu schreiben
          Wie schreibe ich dem Support?
          Ich brauche einen Text für das Support-Ticket
          was soll ich dem Support schreiben
          Entwurf für das Ticket bitte
          kannst du mir eine Nachricht an Mailjet formulieren
          Help me write the ticket
          how do I write to support?
          I need a text for the support ticket
          what should I tell support
          draft the ticket please
          can you write a message to Mailjet for me
          """),
          intent(
              "how-long",
              "waiting",
              """
          Wie lange dauert die Prüfung?
          wann ist das Konto wieder frei
          wie lange müssen wir noch warten
          Wann antwortet der Support endlich?
          dauert das noch lange
          wann können wir wieder senden
          How long does the review take?
          when will the account be unlocked
          how long do we have to wait
          when does support answer
          will it take much longer
          when can we send again
          """),
          intent(
              "bounces",
              "behaviour",
              """
          Unsere Bounce-Rate ist zu hoch
          wie senken wir die Bounces
          viele Adressen sind ungültig
          zu viele unzustellbare Mails
          wie bereinige ich meine Empfängerliste
          die Liste enthält alte Adressen
          Our bounce rate is too high
          how do we reduce bounces
          many addresses are invalid
          too many undeliverable emails
          how do I clean my recipient list
          the list contains old addresses
          """),
          intent(
              "spam-complaints",
              "behaviour",
              """
          Wir haben zu viele Spam-Beschwerden
          Empfänger markieren uns als Spam
          wie senken wir die Beschwerderate
          Leute beschweren sich über unsere Mails
          die Spamrate ist zu hoch
          unsere Newsletter werden als Spam gemeldet
          We have too many spam complaints
          recipients mark us as spam
          how do we lower the complaint rate
          people complain about our emails
          the spam rate is too high
          our newsletters are reported as spam
          """),
          intent(
              "api-error",
              "notifications",
              """
          Die API antwortet mit 401
          Was bedeutet Fehler 401?
          wir bekommen mj-0001
          401 unauthorized von der API
          der API-Schlüssel geht nicht
          Fehlercode mj-0001
          The API returns 401
          what does error 401 mean
          we get mj-0001
          401 unauthorized from the API
          the API key does not work
          error code mj-0001
          """),
          intent(
              "rate-limit",
              "notifications",
              """
          Die API antwortet mit 429
          Was bedeutet Fehler 429?
          wir bekommen send-0008
          429 too many requests von der API
          wir senden zu schnell
          Fehlercode send-0008
          The API returns 429
          what does error 429 mean
          we get send-0008
          429 too many requests from the API
          we send too fast
          error code send-0008
          """),
          new Intent(
              "weather",
              "general",
              """
          Wie wird das Wetter?
          regnet es morgen
          scheint heute die Sonne
          ist es draußen kalt
          wird es am Wochenende warm
          brauche ich einen Regenschirm
          What's the weather like?
          is it going to rain
          will the sun shine today
          is it cold outside
          will it be warm at the weekend
          do I need an umbrella
          """
                  .lines()
                  .toList(),
              true));

  static final IntentMatcher MATCHER = IntentMatcher.train(ALL);

  private SampleIntents() {}

  private static Intent intent(String id, String section, String examples) {
    return new Intent(id, section, examples.lines().toList(), false);
  }
}
