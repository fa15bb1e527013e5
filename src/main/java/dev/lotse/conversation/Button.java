package dev.lotse.conversation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything a button or menu can be for. The chat edge registers one listener for each. */
public enum Button {
  START,
  SHOW_CARD,
  TRIAGE,
  TRIAGE_AGAIN,
  DONE,
  SKIP,
  BACK,
  WHY,
  ASK,
  TOPIC,
  TICKET_FORM,
  TICKET_SENT,
  REMINDERS,
  REMINDERS_STOP,
  SUPPORT_ANSWERED,
  NOT_YET,
  SENDING_AGAIN,
  SNOOZE,
  SUPPORT_ASKS,
  SUPPORT_REJECTS,
  CLOSE,
  REOPEN,
  FORGET,
  KEEP,
  /** Leads to a web page; nothing comes in but the click. */
  LINK;

  /** The id used on the wire, e.g. {@code ticket-form}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Button> of(String id) {
    return Arrays.stream(values()).filter(button -> button.id().equals(id)).findFirst();
  }
}
