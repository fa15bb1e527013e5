import { Component, h } from '/lib/preact.mjs';
import { Composer } from './composer.js';
import { MessageList } from './messageList.js';

/** The pane at the right: a message, its replies, and a box of its own. Escape closes it and goes back to where the person was. */
export class Thread extends Component {
  componentDidMount() {
    this.cameFrom = document.activeElement;
    document.getElementById('composer-thread')?.focus();
  }

  componentWillUnmount() {
    if (this.cameFrom?.isConnected && !document.querySelector('dialog[open]')) this.cameFrom.focus();
  }

  onKey(event) {
    if (event.key === 'Escape' && !event.defaultPrevented) this.props.env.store.closeThread();
  }

  render({ env }) {
    const { store, words } = env;
    const here = store.messagesHere();
    const root = here.find((one) => one.ts === store.thread);
    const replies = here.filter((one) => one.threadTs === store.thread && one.ts !== store.thread);
    const channel = store.currentChannel();
    return h('aside', { class: 'thread', 'aria-label': words.thread, onKeyDown: (event) => this.onKey(event) },
      h('div', { class: 'conversation-head' },
        h('h2', null, words.thread, ' ', h('small', null, channel.kind === 'dm' ? channel.name : `# ${channel.name}`)),
        h('button', { type: 'button', class: 'icon', 'aria-label': words.closeThread, title: words.closeThread, onClick: () => store.closeThread() }, '✕')),
      root ? h(MessageList, { env, messages: [root, ...replies], label: words.thread, inThread: true }) : h('p', { class: 'gone' }, words.deleted),
      h(Composer, { env, channel: store.channel, threadTs: store.thread, placeholder: words.replyTo }));
  }
}
