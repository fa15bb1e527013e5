import { Component, h } from '/lib/preact.mjs';
import { dayKey, dayName } from '../time.js';
import { Message } from './message.js';

const NEAR = 80;
const TOGETHER = 5 * 60_000;

/** Messages from old to new with a line between days. Stays at the end while the person is there, else offers the way. */
export class MessageList extends Component {
  constructor(props) {
    super(props);
    this.state = { below: false };
  }

  componentDidMount() {
    this.toEnd();
    this.grown = new ResizeObserver(() => this.atEnd && this.toEnd());
    this.grown.observe(this.dom.firstChild);
    this.grown.observe(this.dom);
  }

  componentWillUnmount() {
    this.grown.disconnect();
  }

  componentDidUpdate(before) {
    const { messages, env } = this.props;
    if (messages.length === before.messages.length) return;
    const own = messages[messages.length - 1]?.user === env.person.id;
    if (this.atEnd || own) this.toEnd();
    else if (messages.length > before.messages.length) this.setState({ below: true });
  }

  toEnd() {
    this.dom.scrollTop = this.dom.scrollHeight;
    this.top = this.dom.scrollTop;
    this.atEnd = true;
    if (this.state.below) this.setState({ below: false });
  }

  /** Only a move upwards leaves the end: a picture that loads late must not. */
  onScroll() {
    const near = this.dom.scrollHeight - this.dom.scrollTop - this.dom.clientHeight < NEAR;
    if (near) this.atEnd = true;
    else if (this.dom.scrollTop < this.top) this.atEnd = false;
    this.top = this.dom.scrollTop;
    if (this.atEnd && this.state.below) this.setState({ below: false });
  }

  render({ env, messages, label, id, inThread }, { below }) {
    return h('div', { class: 'list-holder' },
      h('div', { class: 'list', id, role: 'region', 'aria-label': label, tabIndex: 0, ref: (dom) => { this.dom = dom; }, onScroll: () => this.onScroll() },
        h('ol', null, messages.map((message, i) => this.row(message, messages[i - 1], env, inThread)))),
      below && h('button', { type: 'button', class: 'button primary to-end', onClick: () => this.toEnd() }, `${env.words.newMessages} ↓`));
  }

  row(message, before, env, inThread) {
    const time = new Date(message.time);
    const tz = env.person.tz;
    const newDay = !inThread && (!before || dayKey(new Date(before.time), tz) !== dayKey(time, tz));
    const follows = !newDay && before && before.user === message.user && !before.ephemeral && !message.ephemeral && !before.replyCount
      && time - new Date(before.time) < TOGETHER;
    return [
      newDay && h('li', { class: 'day', key: `day-${message.ts}` }, h('span', null, dayName(time, env.now, env.person, env.words))),
      h('li', { key: message.ts, class: 'row' }, h(Message, { env, message, follows, inThread })),
    ];
  }
}
