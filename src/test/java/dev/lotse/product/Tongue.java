package dev.lotse.product;

/**
 * What a person of this language reads; written down here anew, so that a lost or mixed-up
 * translation is noticed.
 */
enum Tongue {
  DE,
  EN;

  String of(String german, String english) {
    return this == DE ? german : english;
  }

  String cardTitle() {
    return of("Dein Mailjet-Fall", "Your Mailjet case");
  }

  String done() {
    return of("Erledigt", "Done");
  }

  String fillIn() {
    return of("Ticket ausfüllen", "Fill in the ticket");
  }

  String ticketSent() {
    return of("Ticket ist abgeschickt", "The ticket is sent");
  }

  String sendingAgain() {
    return of("Wir können wieder senden", "We can send again");
  }

  String notYet() {
    return of("Noch nicht, erinnere mich wieder", "Not yet, remind me again");
  }

  /** Such as "Section 2 of 6". */
  String section(int number, int total) {
    return of("Abschnitt ", "Section ") + number + of(" von ", " of ") + total;
  }

  String askMailjetAgain() {
    return of("Frag jetzt bei Mailjet nach", "Ask Mailjet again now");
  }

  /** Words that only the other language uses on a card. */
  String foreign() {
    return of("Done when", "Fertig, wenn");
  }
}
