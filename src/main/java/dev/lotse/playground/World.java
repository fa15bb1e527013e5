package dev.lotse.playground;

import java.util.List;

/** The fixed small world: one company, one app, two people, two channels. */
final class World {
  static final String TEAM = "T0HAFEN";
  static final String TEAM_NAME = "Hafen GmbH";
  static final String DOMAIN = "hafen";
  static final String APP = "A0LOTSE";
  static final String BOT_USER = "U0LOTSE";
  static final String BOT = "B0LOTSE";
  static final String BOT_NAME = "Lotse";
  static final Human ANNA =
      new Human("U0ANNA", "anna", "Anna Petersen", "de-DE", "Europe/Berlin", "D0ANNA");
  static final Human BEN =
      new Human("U0BEN", "ben", "Ben Carter", "en-US", "America/New_York", "D0BEN");
  static final List<Human> HUMANS = List.of(ANNA, BEN);

  private World() {}

  /** A person's account as users.info tells it. */
  record Human(String id, String userName, String name, String locale, String zone, String dm) {}
}
