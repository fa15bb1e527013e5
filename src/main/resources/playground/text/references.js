import { h } from '/lib/preact.mjs';
import { daysFrom, written } from '../time.js';
import { link, safeUrl, unescape } from './links.js';

/** What stands between `<` and `>` in Slack's text: a person, a channel, a date, a link, a call to everybody. */
export function reference(inside, env) {
  const bar = inside.indexOf('|');
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? null : unescape(inside.slice(bar + 1));
  switch (target[0]) {
    case '@': return userMention(target.slice(1), env, label);
    case '#': return channelMention(target.slice(1), env, label);
    case '!': return special(target.slice(1), label, env);
    default: return address(unescape(target), label);
  }
}

/** What is no address is text that was not escaped: it stays as it was written. */
function address(target, label) {
  if (safeUrl(target) === null) return label ?? `<${target}>`;
  return link(target, label ?? target.replace(/^mailto:/, ''));
}

export function userMention(id, env, label) {
  const name = env.nameOf(id) ?? label ?? id;
  return h('span', { class: id === env.person.id ? 'mention me' : 'mention' }, `@${name}`);
}

export function channelMention(id, env, label) {
  const channel = env.channels.find((one) => one.id === id);
  const name = channel?.name ?? label ?? id;
  if (!channel) return h('span', { class: 'mention' }, `#${name}`);
  return h('button', { type: 'button', class: 'mention', onClick: () => env.store.openChannel(id) }, `#${name}`);
}

function special(target, label, env) {
  if (target.startsWith('date^')) {
    const [, seconds, pattern, url] = target.split('^');
    const text = slackDate(Number(seconds), pattern, env) ?? label ?? '';
    return h('time', { title: label ?? undefined }, url ? link(unescape(url), text) : text);
  }
  return h('span', { class: 'mention' }, label ?? `@${target.replace(/^subteam\^/, '')}`);
}

const TOKENS = {
  date_num: (date, person) => written(date, person, { year: 'numeric', month: '2-digit', day: '2-digit' }),
  date: (date, person) => written(date, person, { dateStyle: 'long' }),
  date_short: (date, person) => written(date, person, { dateStyle: 'medium' }),
  date_long: (date, person) => written(date, person, { dateStyle: 'full' }),
  day_divider_pretty: (date, person) => written(date, person, { weekday: 'long', day: 'numeric', month: 'long' }),
  time: (date, person) => written(date, person, { timeStyle: 'short' }),
  time_secs: (date, person) => written(date, person, { timeStyle: 'medium' }),
};

/** Slack's date pattern in the person's language and zone, or null when it cannot be read (the fallback is shown then). */
export function slackDate(seconds, pattern, env) {
  if (!Number.isFinite(seconds) || !pattern) return null;
  const date = new Date(seconds * 1000);
  return unescape(pattern).replace(/\{(\w+)\}/g, (whole, token) => {
    if (token === 'ago') return ago(date, env);
    const plain = token.replace(/_pretty$/, '');
    if (plain !== token && TOKENS[plain]) return nearDay(date, env) ?? TOKENS[plain](date, env.person);
    return TOKENS[token]?.(date, env.person) ?? whole;
  });
}

function nearDay(date, env) {
  const distance = daysFrom(env.now, date, env.person.tz);
  const word = { '-1': env.words.yesterday, 0: env.words.today, 1: env.words.tomorrow }[distance];
  return word?.toLowerCase();
}

function ago(date, env) {
  const seconds = (date - env.now) / 1000;
  const [unit, size] = Math.abs(seconds) < 3600 ? ['minute', 60] : Math.abs(seconds) < 86_400 ? ['hour', 3600] : ['day', 86_400];
  return new Intl.RelativeTimeFormat(env.person.locale, { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}
