package dev.lotse.understanding;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that give a language away, folded: the commonest of each, those of this field, and those of
 * both, which tell nothing.
 */
final class LanguageWords {

  static final Set<String> GERMAN =
      words(
          """
      ab aber alle allem allen alles als also am an andere anderen ans auch auf aus bei beim bereits besser bestimmt bin bis bisher bist bitte bleibt brauche
      brauchen braucht da dabei dafür dagegen damit danach danke dann daran darauf darf das dass davon dazu dein deine dem den denn der deren des deshalb
      dich die dies diese diesem diesen dieser dieses dir doch dort du durch dürfen eben ein eine einem einen einer eines einfach einige einmal er erst
      erste es etwas euch euer eure fast fehlt fertig frage fragen früh für ganz gar geben gegen geht gehen gemacht genau genug gerade gern gestern gibt gut
      guten hab habe haben habt hallo hat hatte hätte heißt helfen heute hier hilf hilfe hin hinter ich ihm ihn ihr ihre ihren im immer in ins ist ja jede
      jeden jeder jemand jetzt kam kann kannst kein keine keinen kommt könnt könnte können konto kurz lange leider lieber los machen mache macht mal man mehr mein
      meine meinem meinen meiner mich mir mit möchte morgen muss müssen musst nach nächste nächsten natürlich neben nee nein neu neue neuen nicht nichts nie
      niemand noch nochmal nun nur ob oben oder ohne schnell schon sehr seid sein seine seit selbst sich sicher sie sind so soll sollen sollte sonst später
      statt steht tag tage tagen tschüss tun über um und uns unser unsere unserem unseren unserer unten unter viel viele vielen vielleicht vom von vor wann
      war waren warten warum was weil weiß weiter welche welchen welcher wem wen wenig wenn wer werde werden wie wieder wieso will willst wir wird wissen wo
      woche wochen woher wollen wurde wurden wäre zeig zeige zeit zu zuerst zum zur zurück zwei zwischen drei vier fünf
      abgelehnt absender adresse adressen anfrage anmelden antwort antworten behörde bescheid beschwerde beschwerden einloggen empfänger entsperren entsperrt
      erinnere erinnern erinnerung fehler fehlermeldung freigabe freigeben freigeschaltet gelöscht gelten geschäft geschrieben gesendet gesperrt grund
      grüße hoch hochladen karte kaputt konten kosten kunden läuft liste löschen meldung nachricht nachrichten nummer passiert passwort prüfen prüfung
      rechnung schicken schreiben senden sendet sperre sperrung schritt unterlagen ursache verschicken versand versenden verstanden vorbeugen vorlage wartet zahlen zahlung
      zugang zustellung dauert dauer geändert ändern gib nimm finde sag such füge ruf lass stell einstellungen erledigt geklappt klappt hängt gleich
      """);

  static final Set<String> ENGLISH =
      words(
          """
      a about above after again all already also always am an and another any anyone anything are around as ask at away back be because been before being
      best better between both but by call came can cannot cant change check come could couldnt did didnt do does doesnt doing done dont down each else
      enough even ever every everything explain few find fine first fix for found from further get getting give gives go goes going good got great had has
      hasnt have havent having hello help her here hers him his how i id if im in into is isnt it its ive just keep know last later least left let lets like
      list little long look made make makes many may maybe me mean might mine more most much must my myself need needs never new next no nobody none not
      nothing now of off often on once one only or other our ours out over own part please put quick really right said same say says see set she should show
      since so some someone something soon still such sure take tell than thank thanks that thats the their them then there these they thing things think this
      those though through till to today together tomorrow too try under understand until up us use using very wait waiting want wants was way we week weeks
      well went were what whats when where which while who whom whose why will with without wont work working works would wrong yes yesterday yet you your
      yours two three four five
      account accounts address addresses allowed answer appeal because billing blocked broken card charged clean complaint complaints day days delete deliver denied
      email emails error errors fail failed happen happened happens hold hours invoice issue issues key legit letter lifted limit limited locked lock message messages
      mean minutes money month morning notice number paused pay payment prevent question questions reached reactivate reason received recipients rejected remind
      reminder reply request restore restored review send sender sending sent solve solved stopped suspended suspension take their throttled unlock unlocked update
      upload verify validate waited warning whole write written wrote
      """);

  /** Said in both languages, or names. */
  private static final Set<String> BOTH =
      words(
          """
      so in was am an war will die man also hat all bin fast gang gut her hier not now ok okay ticket tickets support mailjet slack dashboard dns spf dkim dmarc spam api
      key login link server team test tests newsletter domain domains bounce bounces blacklist status problem problems start stop webhook mail mails email emails
      admin account accounts check import export html smtp code bot tag tage name names hi hey super cool
      """);

  private LanguageWords() {}

  /** Whether the word tells nothing, being common to both languages. */
  static boolean tellsNothing(String word) {
    return BOTH.contains(word) || GERMAN.contains(word) && ENGLISH.contains(word);
  }

  private static Set<String> words(String list) {
    return Arrays.stream(list.strip().split("\\s+"))
        .map(Folding::fold)
        .collect(Collectors.toUnmodifiableSet());
  }
}
