import { h } from '/lib/preact.mjs';
import { ownUrl } from '../text/links.js';

export function files(list, env) {
  if (!list?.length) return null;
  return h('ul', { class: 'files' }, list.map((file) => h('li', { key: file.id }, card(file, env))));
}

function card(file, env) {
  const href = ownUrl(file.url);
  const inside = [
    h('span', { class: 'file-kind', 'aria-hidden': 'true' }, (file.name.split('.').pop() ?? '').slice(0, 4).toUpperCase()),
    h('span', null, h('b', null, file.name), h('small', null, `${size(file.size, env)} · ${env.words.download}`)),
  ];
  return href ? h('a', { class: 'file', href, download: file.name }, inside) : h('span', { class: 'file' }, inside);
}

function size(bytes, env) {
  if (bytes == null) return '';
  const [number, unit] = bytes < 1000 ? [bytes, 'byte'] : bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(env.person.locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(number);
}
