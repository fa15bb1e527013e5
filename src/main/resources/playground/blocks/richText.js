import { h } from '/lib/preact.mjs';
import { emoji } from '../text/emoji.js';
import { link } from '../text/links.js';
import { channelMention, slackDate, userMention } from '../text/references.js';

export function richText(block, env) {
  return h('div', { class: 'rich' }, grouped(block.elements).map((group) => (group.lists ? lists(group.lists, env) : RENDER[group.type]?.(group, env))));
}

const RENDER = {
  rich_text_section: (part, env) => h('p', null, part.elements.map((one) => inline(one, env))),
  rich_text_preformatted: (part, env) => h('pre', { tabIndex: 0 }, h('code', null, part.elements.map((one) => inline(one, env)))),
  rich_text_quote: (part, env) => h('blockquote', null, part.elements.map((one) => inline(one, env))),
};

/** Slack sends a nested list as neighbours with a growing indent: neighbours belong together. */
function grouped(parts) {
  const groups = [];
  for (const part of parts) {
    const last = groups[groups.length - 1];
    if (part.type !== 'rich_text_list') groups.push(part);
    else if (last?.lists) last.lists.push(part);
    else groups.push({ lists: [part] });
  }
  return groups;
}

function lists(parts, env) {
  return parts.map((part) => h(part.style === 'ordered' ? 'ol' : 'ul', {
    class: `indent-${Math.min(part.indent ?? 0, 4)}`,
    start: part.style === 'ordered' && part.offset ? part.offset + 1 : undefined,
  }, part.elements.map((item) => h('li', null, item.elements.map((one) => inline(one, env))))));
}

const INLINE = {
  text: (one) => one.text,
  link: (one) => link(one.url, one.text || one.url),
  user: (one, env) => userMention(one.user_id, env),
  channel: (one, env) => channelMention(one.channel_id, env),
  usergroup: (one) => h('span', { class: 'mention' }, `@${one.usergroup_id}`),
  broadcast: (one) => h('span', { class: 'mention' }, `@${one.range}`),
  emoji: (one) => h('span', { class: 'emoji', title: `:${one.name}:` }, emoji(one.name) ?? `:${one.name}:`),
  date: (one, env) => h('time', null, slackDate(one.timestamp, one.format, env) ?? one.fallback),
  color: (one) => h('code', null, one.value),
};

function inline(one, env) {
  let node = INLINE[one.type]?.(one, env) ?? env.words.unknownBlock(one.type);
  for (const [style, tag] of [['code', 'code'], ['bold', 'strong'], ['italic', 'em'], ['strike', 'del'], ['underline', 'u']]) {
    if (one.style?.[style]) node = h(tag, null, node);
  }
  return node;
}
