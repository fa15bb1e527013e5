import { Component, h } from '/lib/preact.mjs';
import { avatar } from './avatar.js';

/** Channels and direct messages. Arrow keys walk through them; on a narrow screen it folds away. */
export class Sidebar extends Component {
  componentDidMount() {
    this.narrow = matchMedia('(max-width: 720px)');
    this.narrow.onchange = () => this.setState({});
    this.outside = (event) => {
      const { store } = this.props.env;
      if (store.drawer && !this.dom.contains(event.target) && !event.target.closest('#menu-button')) store.change({ drawer: false });
    };
    document.addEventListener('pointerdown', this.outside);
    this.setState({});
  }

  componentWillUnmount() {
    document.removeEventListener('pointerdown', this.outside);
  }

  componentDidUpdate() {
    const { drawer } = this.props.env.store;
    if (drawer && !this.wasOpen) this.dom.querySelector('[tabindex="0"]')?.focus();
    if (!drawer && this.wasOpen && (document.activeElement === document.body || this.dom.contains(document.activeElement))) {
      document.getElementById('menu-button')?.focus();
    }
    this.wasOpen = drawer;
  }

  onKey(event) {
    if (event.key === 'Escape') return this.props.env.store.change({ drawer: false });
    const items = [...this.dom.querySelectorAll('.channel')];
    const at = items.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    items[Math.max(0, Math.min(to, items.length - 1))].focus();
  }

  render({ env }) {
    const { words, channels, store } = env;
    const folded = this.narrow?.matches && !store.drawer;
    return h('nav', {
      id: 'sidebar', class: store.drawer ? 'sidebar shown' : 'sidebar', 'aria-label': words.channels, inert: folded || undefined,
      ref: (dom) => { this.dom = dom; }, onKeyDown: (event) => this.onKey(event),
    },
    h('p', { class: 'team' }, store.snapshot.team.name),
    this.group(words.channels, channels.filter((one) => one.kind === 'channel'), env),
    this.group(words.directMessages, channels.filter((one) => one.kind === 'dm'), env));
  }

  group(title, channels, env) {
    return [h('h2', null, title), h('ul', null, channels.map((channel) => h('li', { key: channel.id }, this.item(channel, env))))];
  }

  item(channel, env) {
    const current = channel.id === env.store.channel;
    const unread = channel.unread > 0;
    return h('button', {
      type: 'button', class: `channel${unread ? ' unread' : ''}`, 'data-channel': channel.id,
      'aria-current': current ? 'page' : undefined, tabIndex: current ? 0 : -1, onClick: () => env.store.openChannel(channel.id),
    },
    channel.kind === 'dm' ? avatar(env.bot.id, env, 'tiny') : h('span', { class: 'hash', 'aria-hidden': 'true' }, '#'),
    h('span', { class: 'channel-name' }, channel.name),
    unread && h('span', { class: 'badge' }, h('span', { 'aria-hidden': 'true' }, channel.unread), h('span', { class: 'unseen' }, env.words.unread(channel.unread))));
  }
}
