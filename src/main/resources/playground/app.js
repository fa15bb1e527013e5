import { Component, h, render } from '/lib/preact.mjs';
import { Api } from './api.js';
import { Confirm } from './parts/confirm.js';
import { Conversation } from './parts/conversation.js';
import { Live } from './parts/live.js';
import { Modal } from './parts/modal.js';
import { Sidebar } from './parts/sidebar.js';
import { Thread } from './parts/thread.js';
import { Toast } from './parts/toast.js';
import { Topbar } from './parts/topbar.js';
import { Store } from './store.js';
import { wordsFor } from './words.js';

const MINUTE_AND_A_BIT = 61_000;

/** The whole page. Everything below it is drawn from the store. */
class App extends Component {
  constructor(props) {
    super(props);
    this.store = new Store(new Api(), () => this.setState({}));
  }

  componentDidMount() {
    this.store.start();
    setInterval(() => this.setState({}), MINUTE_AND_A_BIT);
  }

  componentDidUpdate() {
    if (!this.store.snapshot) return;
    document.documentElement.lang = this.store.env().person.locale;
    const unread = this.store.snapshot.channels.reduce((sum, one) => sum + one.unread, 0);
    document.title = `${unread ? `(${unread}) ` : ''}Lotse playground`;
  }

  render() {
    const { store } = this;
    if (!store.snapshot) return h(Waiting, { store });
    const env = store.env();
    const { view } = store.snapshot;
    return h('div', { class: store.thread ? 'page with-thread' : 'page' },
      h('a', { class: 'skip', href: '#messages', onClick: skip }, env.words.skip),
      h(Topbar, { env }),
      h(Banner, { store, words: env.words }),
      h(Sidebar, { env }),
      h(Conversation, { env, key: `${store.user}/${store.channel}` }),
      store.thread && h(Thread, { env, key: `${store.user}/${store.thread}` }),
      !view && h(Toast, { store, words: env.words }),
      view?.type === 'modal' && h(Modal, { env, view, key: view.id }),
      store.question && h(Confirm, { env, question: store.question }),
      h(Live, { env }));
  }
}

function skip(event) {
  event.preventDefault();
  document.getElementById('messages')?.focus();
}

function Waiting({ store }) {
  const words = wordsFor(navigator.language);
  return h('main', { class: 'waiting' }, h('img', { src: '/logo.svg', alt: '', width: 72, height: 72 }),
    h('p', { role: 'status' }, store.connection === 'lost' ? words.lost : words.loading));
}

function Banner({ store, words }) {
  return h('div', { class: 'banner-place', role: 'status' }, store.connection === 'lost' && h('div', { class: 'banner' },
    h('span', null, words.lost), h('button', { type: 'button', class: 'button', onClick: () => store.stream.now() }, words.tryNow)));
}

render(h(App), document.getElementById('app'));
