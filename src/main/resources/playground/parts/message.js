import { h } from '/lib/preact.mjs';
import { blockList } from '../blocks/block.js';
import { mrkdwn } from '../text/mrkdwn.js';
import { clockTime, dayName, fullMoment } from '../time.js';
import { avatar } from './avatar.js';
import { files } from './files.js';

/** One message with its blocks, files and the way into its thread. */
export function Message({ env, message, follows, inThread }) {
  const { store, words } = env;
  const name = env.nameOf(message.user) ?? message.user;
  const time = new Date(message.time);
  const surface = store.surface(message.ts).at({ channel: store.channel, ts: message.ts, ephemeral: Boolean(message.ephemeral) }, message.blocks ?? []);
  return h('article', { class: classes(message, follows, store, inThread), 'aria-label': `${name}, ${clockTime(time, env.person)}`, 'data-ts': message.ts },
    h('div', { class: 'message-side' }, follows ? h('time', { class: 'follow-time' }, clockTime(time, env.person)) : avatar(message.user, env)),
    h('div', { class: 'message-body' },
      message.ephemeral && h('p', { class: 'only-you' }, h('span', { 'aria-hidden': 'true' }, '◉ '), words.onlyYou),
      !follows && h('div', { class: 'message-head' }, h('strong', null, name), message.user === env.bot.id && h('span', { class: 'tag' }, words.app),
        h('time', { dateTime: message.time, title: fullMoment(time, env.person) }, inThread ? whenShort(time, env) : clockTime(time, env.person))),
      message.blocks?.length ? blockList(message.blocks, env, surface) : mrkdwn(message.text, env),
      message.edited && h('small', { class: 'edited' }, words.edited),
      files(message.files, env),
      !inThread && threadLink(message, env)),
    !inThread && !message.ephemeral && h('div', { class: 'message-tools' }, h('button', {
      type: 'button', class: 'icon', title: words.replyTo, 'aria-label': words.replyTo, onClick: () => store.openThread(message.ts),
    }, h('span', { 'aria-hidden': 'true' }, '💬'))));
}

function classes(message, follows, store, inThread) {
  return ['message', follows && 'follows', message.ephemeral && 'ephemeral', !inThread && store.thread === message.ts && 'open'].filter(Boolean).join(' ');
}

function whenShort(time, env) {
  const day = dayName(time, env.now, env.person, env.words);
  return day === env.words.today ? clockTime(time, env.person) : env.words.at(day, clockTime(time, env.person));
}

function threadLink(message, env) {
  if (!message.replyCount) return null;
  const { store, words } = env;
  const replies = store.messagesHere().filter((one) => one.threadTs === message.ts && one.ts !== message.ts && !one.ephemeral);
  const last = replies[replies.length - 1];
  const who = [...new Set(replies.map((one) => one.user))].slice(0, 3);
  return h('div', null, h('button', { type: 'button', class: 'replies', 'aria-expanded': String(store.thread === message.ts), onClick: () => store.openThread(message.ts) },
    who.map((id) => avatar(id, env, 'tiny')), h('b', null, words.replies(message.replyCount)),
    last && h('span', null, words.lastReply(whenShort(new Date(last.time), env)))));
}
