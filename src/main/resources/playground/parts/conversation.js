import { h } from '/lib/preact.mjs';
import { avatar } from './avatar.js';
import { Composer } from './composer.js';
import { Empty } from './empty.js';
import { Home } from './home.js';
import { MessageList } from './messageList.js';

/** The middle of the page: a channel's or the bot's messages with the box below, or the bot's Home tab. */
export function Conversation({ env }) {
  const { store } = env;
  const channel = store.currentChannel();
  const dm = channel.kind === 'dm';
  return h('main', { class: 'conversation', 'aria-labelledby': 'channel-title' },
    h('div', { class: 'conversation-head' },
      h('h2', { id: 'channel-title' }, dm ? [avatar(env.bot.id, env, 'tiny'), ' ', channel.name] : `# ${channel.name}`),
      dm && tabs(env)),
    store.tab === 'home' ? h(Home, { env }) : messages(env, channel, dm));
}

function messages(env, channel, dm) {
  const { store, words } = env;
  const shown = store.messagesHere().filter((message) => !message.threadTs || message.threadTs === message.ts);
  const name = dm ? channel.name : `#${channel.name}`;
  return [
    shown.length ? h(MessageList, { env, messages: shown, label: name, id: 'messages' }) : h(Empty, { env, channel }),
    !dm && !channel.botIsMember && h('div', { class: 'bot-missing' }, h('span', null, words.botMissing(env.bot.name)),
      h('button', { type: 'button', class: 'button', onClick: () => store.say(channel.id, null, `/invite @${env.bot.name}`) }, words.botInvite(env.bot.name))),
    h(Composer, { env, channel: channel.id, placeholder: words.messageTo(name) }),
  ];
}

function tabs(env) {
  const { store, words } = env;
  const tab = (id, label, open) => h('button', {
    type: 'button', role: 'tab', id: `tab-${id}`, 'aria-selected': String(store.tab === id), tabIndex: store.tab === id ? 0 : -1, onClick: open,
  }, label);
  return h('div', { class: 'tabs', role: 'tablist', onKeyDown: (event) => walk(event, store) },
    tab('home', words.home, () => store.openHome()),
    tab('messages', words.messages, () => store.openChannel(store.channel)));
}

function walk(event, store) {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  event.preventDefault();
  if (store.tab === 'home') store.openChannel(store.channel);
  else store.openHome();
  document.getElementById(`tab-${store.tab}`)?.focus();
}
