import { Surface } from './blocks/surface.js';
import { readRoute, writeRoute } from './route.js';
import { Stream } from './stream.js';
import { outgoing } from './text/outgoing.js';
import { nextWorkingMorning } from './time.js';
import { wordsFor } from './words.js';

const LAST_USER = 'playground.user';
const GERMAN = 'U0ANNA';
const ENGLISH = 'U0BEN';

/** What is on screen and why: the server's last snapshot, where the person is, and everything a person can do. One per page. */
export class Store {
  constructor(api, redraw) {
    this.api = api;
    this.redraw = redraw;
    this.snapshot = null;
    this.connection = 'connecting';
    this.drafts = new Map();
    this.surfaces = new Map();
    this.seenNotices = new Map();
    this.asked = 0;
    this.offset = 0;
    this.drawer = false;
  }

  start() {
    addEventListener('hashchange', () => this.arrive());
    addEventListener('visibilitychange', () => this.markRead());
    this.arrive();
  }

  /** Follows the address bar. */
  arrive() {
    const route = readRoute(location.hash);
    const user = route.user ?? localStorage.getItem(LAST_USER) ?? (navigator.language.startsWith('de') ? GERMAN : ENGLISH);
    Object.assign(this, { channel: route.channel, tab: route.tab, thread: route.thread });
    if (user !== this.user) this.become(user);
    else this.settle();
    if (this.tab === 'home') this.api.home({ user });
  }

  /** Looks through this person's eyes from now on; without a snapshot the page waits for one. */
  become(user, snapshot = null) {
    this.user = user;
    this.snapshot = null;
    this.surfaces.clear();
    localStorage.setItem(LAST_USER, user);
    this.stream?.close();
    this.stream = new Stream(user, {
      changed: () => this.refresh(),
      connected: () => this.connectedAgain(),
      lost: () => this.change({ connection: 'lost' }),
    });
    this.asked++;
    if (snapshot) this.take(snapshot);
    else this.refresh();
  }

  connectedAgain() {
    this.change({ connection: 'open' });
    this.refresh();
  }

  async refresh() {
    const number = ++this.asked;
    try {
      const snapshot = await this.api.state(this.user);
      if (number !== this.asked) return;
      this.take(snapshot);
    } catch {
      this.change({ connection: 'lost' });
    }
  }

  take(snapshot) {
    this.offset = Date.parse(snapshot.now) - Date.now();
    const first = this.snapshot === null;
    this.snapshot = snapshot;
    if (first && snapshot.notice && !this.seenNotices.has(this.user)) this.seenNotices.set(this.user, snapshot.notice.id);
    if (snapshot.notice && this.seenNotices.get(this.user) !== snapshot.notice.id) {
      this.seenNotices.set(this.user, snapshot.notice.id);
      this.toast = { key: snapshot.notice.id, text: snapshot.notice.text };
    }
    this.settle();
  }

  /** After any move: a channel that exists, a thread only where there are messages, the read mark, the address bar. */
  settle() {
    const channels = this.snapshot?.channels;
    if (channels && !channels.some((one) => one.id === this.channel)) {
      const wanted = this.preferred ?? 'channel';
      this.channel = (channels.find((one) => one.kind === wanted && one.botIsMember !== false) ?? channels[0])?.id;
      Object.assign(this, { thread: null, tab: 'messages', preferred: undefined });
    }
    if (this.snapshot && this.currentChannel().kind !== 'dm') this.tab = 'messages';
    const address = writeRoute(this);
    if (this.channel && location.hash !== address) history.replaceState(null, '', address);
    this.markRead();
    this.redraw();
  }

  change(some) {
    Object.assign(this, some);
    this.redraw();
  }

  /* ---- reading ---- */

  now() { return new Date(Date.now() + this.offset); }
  currentChannel() { return this.snapshot.channels.find((one) => one.id === this.channel); }
  messagesHere() { return [...(this.snapshot.messages[this.channel] ?? [])].sort((a, b) => (a.ts < b.ts ? -1 : Number(a.ts > b.ts))); }

  /** What rendering needs to know about who is looking. */
  env() {
    const { people, bot, channels, command } = this.snapshot;
    const person = people.find((one) => one.id === this.user) ?? people[0];
    const everyone = [...people, bot];
    return {
      store: this, person, people, bot, channels, command, everyone,
      words: wordsFor(person.locale), now: this.now(),
      nameOf: (id) => everyone.find((one) => one.id === id)?.name,
    };
  }

  /** What was chosen in a message, a view or on the Home tab: the same wherever and whenever it is shown. */
  surface(name) {
    if (!this.surfaces.has(name)) this.surfaces.set(name, new Surface(this, () => this.redraw()));
    return this.surfaces.get(name);
  }

  draftKey(channel, thread) { return [this.user, channel, thread].join('/'); }

  /* ---- moving ---- */

  openChannel(channel) { this.go({ channel, tab: 'messages', thread: null }); }
  openThread(thread) { this.go({ thread, tab: 'messages' }); }
  closeThread() { this.go({ thread: null }); }

  openHome() {
    this.go({ tab: 'home', thread: null });
    this.send('home', {});
  }

  go(place) {
    Object.assign(this, place, { drawer: false });
    const address = writeRoute(this);
    if (location.hash !== address) history.pushState(null, '', address);
    this.settle();
  }

  async switchUser(user) {
    const snapshot = await this.api.state(user).catch(() => null);
    if (!snapshot) return this.change({ connection: 'lost' });
    const { kind } = this.currentChannel();
    Object.assign(this, { channel: kind === 'dm' ? null : this.channel, preferred: kind, thread: null, tab: 'messages', toast: null });
    history.pushState(null, '', writeRoute({ user }));
    this.become(user, snapshot);
  }

  /* ---- doing ---- */

  async say(channel, threadTs, typed) {
    const text = outgoing(typed, { people: this.env().everyone, channels: this.snapshot.channels });
    return this.send('message', { channel, ...(threadTs ? { threadTs } : {}), text });
  }

  interact(what, body) { return this.send(what, body); }
  submit(viewId, values) { return this.send('submit', { viewId, values }, true); }
  closeView(viewId) { return this.send('close', { viewId }); }
  advance(seconds) { return this.send('clock', { seconds }); }

  advanceToMorning() {
    const now = this.now();
    const morning = nextWorkingMorning(now, this.env().person.tz);
    return this.advance(Math.max(1, Math.ceil((morning - now) / 1000)));
  }

  /** Says it to the server and shows what went wrong, unless the server's own notice does that already. */
  async send(what, body, quiet = false) {
    const answer = await this.api[what]({ user: this.user, ...body });
    if (answer.unreachable) this.change({ connection: 'lost' });
    const before = this.toast;
    await this.refresh();
    if (!answer.ok && !quiet && this.toast === before) {
      this.change({ toast: { key: `own-${this.asked}`, text: this.env().words.actionFailed(answer.error ?? '?') } });
    }
    return answer;
  }

  markRead() {
    const channel = this.snapshot?.channels.find((one) => one.id === this.channel);
    if (!channel?.unread || this.tab === 'home' || document.hidden || this.reading) return;
    this.reading = true;
    this.api.read({ user: this.user, channel: channel.id }).finally(() => { this.reading = false; });
    channel.unread = 0;
  }

  /** Asks the person; the promise ends with true for yes. */
  ask(question) {
    return new Promise((answer) => this.change({
      question: { ...question, answer: (yes) => { this.change({ question: null }); answer(yes); } },
    }));
  }
}
