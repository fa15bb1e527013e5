import { h } from '/lib/preact.mjs';
import { emoji } from './emoji.js';
import { link, unescape } from './links.js';
import { reference } from './references.js';

const STYLES = { '*': 'strong', _: 'em', '~': 'del' };
const BULLET = /^(\s*)([•◦▪‣]|-|\d{1,3}[.)])\s+(.*)$/;
const QUOTE = /^(?:>|&gt;)\s?(.*)$/;

/** Slack's own markup as elements. Only text nodes and a closed set of elements come out, whatever stands in the text. */
export function mrkdwn(text, env) {
  const parts = (text ?? '').split(/```\n?([\s\S]+?)\n?```/);
  return h('div', { class: 'mrkdwn' }, parts.map((part, i) => (i % 2 ? preformatted(part, env) : lines(part, env))));
}

function preformatted(text, env) {
  return h('pre', { tabIndex: 0 }, h('code', null, codeText(text, env)));
}

/** Inside code only links and entities mean anything. */
function codeText(text, env) {
  return text.split(/<([^<>\n]+)>/).map((part, i) => (i % 2 ? reference(part, env) : unescape(part)));
}

function lines(text, env) {
  const trimmed = text.replace(/^\n+|\n+$/g, '');
  if (trimmed === '') return null;
  const groups = [];
  for (const line of trimmed.split('\n')) {
    const { kind, content } = read(line);
    const last = groups[groups.length - 1];
    if (last?.kind === kind) last.lines.push(content);
    else groups.push({ kind, lines: [content] });
  }
  return groups.map((group) => RENDER[group.kind](group.lines, env));
}

function read(line) {
  const quote = QUOTE.exec(line);
  if (quote) return { kind: 'quote', content: quote[1] };
  const bullet = BULLET.exec(line);
  if (bullet) return { kind: 'list', content: bullet };
  return { kind: 'text', content: line };
}

const RENDER = {
  text: (all, env) => {
    const kept = withoutEdges(all);
    return kept.length ? h('p', null, joined(kept, env)) : h('div', { class: 'gap' });
  },
  quote: (all, env) => h('blockquote', null, joined(all, env)),
  list: (all, env) => h('ul', { class: 'marked' }, all.map(([, indent, marker, rest]) =>
    h('li', { class: indent.length > 1 ? 'deeper' : null }, h('span', { class: 'marker' }, marker === '-' ? '–' : marker), h('span', null, inline(rest, env))))),
};

function withoutEdges(all) {
  let from = 0;
  let to = all.length;
  while (from < to && all[from].trim() === '') from++;
  while (to > from && all[to - 1].trim() === '') to--;
  return all.slice(from, to);
}

function joined(all, env) {
  return all.map((line, i) => (i ? ['\n', inline(line, env)] : inline(line, env)));
}

/** One line of Slack's markup as a list of text and elements. */
export function inline(text, env) {
  const out = [];
  let plain = '';
  let at = 0;
  const flush = () => {
    if (plain) out.push(unescape(plain));
    plain = '';
  };
  while (at < text.length) {
    const found = READERS.reduce((hit, reader) => hit ?? reader(text, at, env), null);
    if (found) {
      flush();
      out.push(found.node);
      at = found.end;
    } else {
      plain += text[at++];
    }
  }
  flush();
  return out;
}

const READERS = [readReference, readCode, readStyle, readEmoji, readBareUrl];

function readReference(text, at, env) {
  if (text[at] !== '<') return null;
  const end = text.indexOf('>', at);
  return end > at + 1 ? { node: reference(text.slice(at + 1, end), env), end: end + 1 } : null;
}

function readCode(text, at, env) {
  if (text[at] !== '`') return null;
  const end = text.indexOf('`', at + 1);
  return end > at + 1 ? { node: h('code', null, codeText(text.slice(at + 1, end), env)), end: end + 1 } : null;
}

function readStyle(text, at, env) {
  const sign = text[at];
  const element = STYLES[sign];
  if (!element || isWord(text[at - 1]) || !/[^\s]/.test(text[at + 1] ?? ' ') || text[at + 1] === sign) return null;
  for (let end = at + 2; end < text.length; end++) {
    end = skipWhole(text, end);
    if (text[end] === sign && !/\s/.test(text[end - 1]) && !isWord(text[end + 1]) && text[end + 1] !== sign) {
      return { node: h(element, null, inline(text.slice(at + 1, end), env)), end: end + 1 };
    }
  }
  return null;
}

/** A style never ends inside code or a reference: steps over them. */
function skipWhole(text, at) {
  const close = { '`': '`', '<': '>' }[text[at]];
  const end = close ? text.indexOf(close, at + 1) : -1;
  return end > 0 ? end + 1 : at;
}

const isWord = (char) => char !== undefined && /[\p{L}\p{N}]/u.test(char);

function readEmoji(text, at) {
  if (text[at] !== ':') return null;
  const found = /^:([a-z0-9_+'-]+):(?::skin-tone-\d:)?/.exec(text.slice(at, at + 60));
  const sign = found && emoji(found[1]);
  return sign ? { node: h('span', { class: 'emoji', title: found[0] }, sign), end: at + found[0].length } : null;
}

function readBareUrl(text, at) {
  if (text[at] !== 'h' || isWord(text[at - 1])) return null;
  const found = /^https?:\/\/[^\s<>|`"]+/.exec(text.slice(at));
  if (!found) return null;
  const address = found[0].replace(/[.,;:!?)*_~]+$/, '');
  return { node: link(unescape(address), unescape(address)), end: at + address.length };
}

/** Plain text of a text object: entities and short codes are resolved, nothing else means anything. */
export function plain(text) {
  return unescape(text ?? '').replace(/:([a-z0-9_+'-]+):/g, (whole, name) => emoji(name) ?? whole);
}

/** A Slack text object, `mrkdwn` or `plain_text`. */
export function textObject(object, env) {
  if (!object) return null;
  return object.type === 'mrkdwn' ? mrkdwn(object.text, env) : h('div', { class: 'plain' }, plain(object.text));
}
