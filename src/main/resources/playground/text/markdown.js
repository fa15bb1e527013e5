import { h } from '/lib/preact.mjs';
import { emoji } from './emoji.js';
import { link } from './links.js';

const FENCE = /^```\w*\s*$/;
const HEADING = /^(#{1,6})\s+(.*)$/;
const RULE = /^\s*([-*_])(\s*\1){2,}\s*$/;
const ITEM = /^(\s*)(?:[-*+]|(\d{1,3})[.)])\s+(.*)$/;
const QUOTE = /^>\s?(.*)$/;
const ROW = /^\s*\|(.*)\|\s*$/;

/** The `markdown` block: the part of CommonMark that Slack shows. HTML in it stays text. */
export function markdown(text) {
  return h('div', { class: 'markdown' }, blocks((text ?? '').split('\n')));
}

function blocks(lines) {
  const out = [];
  for (let at = 0; at < lines.length;) {
    const [node, next] = block(lines, at);
    if (node) out.push(node);
    at = next;
  }
  return out;
}

function block(lines, at) {
  const line = lines[at];
  if (line.trim() === '') return [null, at + 1];
  if (FENCE.test(line)) return fence(lines, at);
  const heading = HEADING.exec(line);
  if (heading) return [h('div', { class: `heading level-${heading[1].length}`, role: 'heading', 'aria-level': heading[1].length + 2 }, inline(heading[2])), at + 1];
  if (RULE.test(line)) return [h('hr'), at + 1];
  if (QUOTE.test(line)) return gather(lines, at, QUOTE, (found) => h('blockquote', null, blocks(found.map((one) => one[1]))));
  if (ROW.test(line) && /^[\s|:-]+$/.test(lines[at + 1] ?? '')) return gather(lines, at, ROW, table);
  if (ITEM.test(line)) return gather(lines, at, ITEM, list);
  return paragraph(lines, at);
}

function gather(lines, at, pattern, render) {
  const found = [];
  let next = at;
  for (let one; next < lines.length && (one = pattern.exec(lines[next])); next++) found.push(one);
  return [render(found), next];
}

function fence(lines, at) {
  let end = at + 1;
  while (end < lines.length && !FENCE.test(lines[end])) end++;
  return [h('pre', { tabIndex: 0 }, h('code', null, lines.slice(at + 1, end).join('\n'))), end + 1];
}

function paragraph(lines, at) {
  let end = at + 1;
  while (end < lines.length && lines[end].trim() !== '' && ![FENCE, HEADING, RULE, QUOTE, ITEM].some((one) => one.test(lines[end]))) end++;
  return [h('p', null, inline(lines.slice(at, end).join('\n'))), end];
}

/** Items deeper than the first become a list inside the item before them. */
function list(items) {
  const depth = items[0][1].length;
  const own = [];
  for (const item of items) {
    if (item[1].length > depth + 1 && own.length) own[own.length - 1].deeper.push(item);
    else own.push({ item, deeper: [] });
  }
  const numbered = items[0][2] !== undefined;
  return h(numbered ? 'ol' : 'ul', numbered ? { start: Number(items[0][2]) } : null, own.map(({ item, deeper }) =>
    h('li', null, inline(item[3]), deeper.length ? list(deeper) : null)));
}

function table(rows) {
  const cells = rows.map(([, inside]) => inside.split('|').map((cell) => cell.trim()));
  return h('table', null,
    h('thead', null, h('tr', null, cells[0].map((cell) => h('th', { scope: 'col' }, inline(cell))))),
    h('tbody', null, cells.slice(2).map((row) => h('tr', null, row.map((cell) => h('td', null, inline(cell)))))));
}

const INLINE = [
  [/^\\([\\`*_{}[\]()#+.!~|>-])/, (found) => found[1]],
  [/^`([^`]+)`/, (found) => h('code', null, found[1])],
  [/^\*\*(?=\S)([\s\S]*?\S)\*\*/, (found) => h('strong', null, inline(found[1]))],
  [/^__(?=\S)([\s\S]*?\S)__/, (found) => h('strong', null, inline(found[1]))],
  [/^~~(?=\S)([\s\S]*?\S)~~/, (found) => h('del', null, inline(found[1]))],
  [/^\*(?=[^\s*])([^*]*[^\s*])\*/, (found) => h('em', null, inline(found[1]))],
  [/^_(?=[^\s_])([^_]*[^\s_])_(?![\p{L}\p{N}])/u, (found) => h('em', null, inline(found[1]))],
  [/^!?\[([^\]]*)\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/, (found) => link(found[2], inline(found[1] || found[2]))],
  [/^<((?:https?:|mailto:)[^>\s]+)>/, (found) => link(found[1], found[1])],
  [/^https?:\/\/[^\s<>)\]]*[^\s<>)\].,;:!?]/, (found) => link(found[0], found[0])],
  [/^:([a-z0-9_+'-]+):/, (found) => emoji(found[1]) ?? null],
];

function inline(text) {
  const out = [];
  let plain = '';
  for (let at = 0; at < text.length;) {
    const rest = text.slice(at);
    const hit = /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[_h]/.test(text[at]) ? null : first(rest);
    if (hit) {
      if (plain) out.push(plain);
      plain = '';
      out.push(hit.node);
      at += hit.length;
    } else {
      plain += text[at++];
    }
  }
  if (plain) out.push(plain);
  return out;
}

function first(rest) {
  for (const [pattern, render] of INLINE) {
    const found = pattern.exec(rest);
    const node = found && render(found);
    if (node) return { node, length: found[0].length };
  }
  return null;
}
