import { h } from '/lib/preact.mjs';

/** The address if a person may safely follow it (http, https, mailto), else null. */
export function safeUrl(text) {
  try {
    const url = new URL(text);
    return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** A path on this very server, such as a file's download address, or null. */
export function ownUrl(text) {
  try {
    const url = new URL(text, location.origin);
    return url.origin === location.origin ? url.href : null;
  } catch {
    return null;
  }
}

/** A link that opens beside the page; only the words when the address is not one to follow. */
export function link(address, children) {
  const href = safeUrl(address);
  return href ? h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, children) : h('span', null, children);
}

export const unescape = (text) => text.replace(/&(amp|lt|gt);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>' })[name]);
