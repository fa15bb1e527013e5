package dev.lotse.playground;

/** Everything the local Slack remembers, behind the one lock of {@link Changes}. */
final class Workspace {
  final Changes changes = new Changes();
  final PlaygroundClock clock;
  final Channels channels = new Channels(changes);
  final Messages messages;
  final Files files = new Files(changes);
  final Views views = new Views(changes);
  final Journal journal = new Journal(changes);
  final Notices notices = new Notices(changes);
  final ReadMarks readMarks = new ReadMarks(changes);
  final MessageState messageState = new MessageState(changes);

  Workspace(PlaygroundClock clock) {
    this.clock = clock;
    this.messages = new Messages(changes, clock);
    clock.onAdvance(changes::happened);
  }
}
