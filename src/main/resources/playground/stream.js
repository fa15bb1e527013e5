const SHORTEST_WAIT = 500;
const LONGEST_WAIT = 5000;

/** Listens to the server's change signals for one person and connects again by itself, ever more patiently, when the line breaks. */
export class Stream {
  constructor(user, { changed, connected, lost }) {
    this.user = user;
    this.tell = { changed, connected, lost };
    this.wait = SHORTEST_WAIT;
    this.open();
  }

  open() {
    this.source = new EventSource(`/play/stream?user=${encodeURIComponent(this.user)}`);
    this.source.onopen = () => {
      this.wait = SHORTEST_WAIT;
      this.tell.connected();
    };
    this.source.onmessage = () => this.tell.changed();
    this.source.onerror = () => {
      this.tell.lost();
      this.again();
    };
  }

  again() {
    this.source.close();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.open(), this.wait);
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
  }

  /** Tries at once instead of waiting for the next attempt. */
  now() {
    this.wait = SHORTEST_WAIT;
    clearTimeout(this.timer);
    this.source.close();
    this.open();
  }

  close() {
    clearTimeout(this.timer);
    this.source.close();
  }
}
