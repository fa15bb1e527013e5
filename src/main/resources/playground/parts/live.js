import { Component, h } from '/lib/preact.mjs';
import { unescape } from '../text/links.js';

const LONGEST = 240;

/** Tells a screen reader what others have just written, wherever it was. */
export class Live extends Component {
  constructor(props) {
    super(props);
    this.known = null;
    this.state = { text: '' };
  }

  componentDidMount() {
    this.look();
  }

  componentDidUpdate() {
    this.look();
  }

  look() {
    const { env } = this.props;
    const all = Object.entries(env.store.snapshot.messages).flatMap(([channel, list]) => list.map((message) => ({ channel, message })));
    const before = this.user === env.person.id ? this.known : null;
    this.user = env.person.id;
    this.known = new Set(all.map(({ channel, message }) => `${channel}/${message.ts}`));
    const fresh = before ? all.filter(({ channel, message }) => !before.has(`${channel}/${message.ts}`) && message.user !== env.person.id) : [];
    if (fresh.length) this.setState({ text: fresh.map((one) => spoken(one, env)).join(' ') });
  }

  render(_, { text }) {
    return h('div', { class: 'unseen', 'aria-live': 'polite' }, text);
  }
}

function spoken({ channel, message }, { store, channels, nameOf, words }) {
  const name = nameOf(message.user) ?? message.user;
  const elsewhere = channel !== store.channel && channels.find((one) => one.id === channel);
  const text = unescape(message.text ?? '').replace(/<[^|>]*\|([^>]*)>/g, '$1').replace(/[*_~`]/g, '').slice(0, LONGEST);
  return words.newFrom(elsewhere ? words.inChannel(name, elsewhere.name) : name, text);
}
