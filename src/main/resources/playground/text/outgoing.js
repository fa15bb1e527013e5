/** `https://…`, an e-mail address, or a bare domain with a well-known ending, as Slack's client finds them. */
const URL_OR_MAIL = /https?:\/\/[^\s<>|]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w@.\/-])(?:[\w-]+\.)+(?:com|org|net|de|io|eu|fr|uk|at|ch|info|dev)(?![\w.-]*[\w@])(?:\/[^\s<>|]*)?/giu;
const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/**
 * What a person typed, as Slack's client would send it: `@Name` and `#channel` become references, addresses become links,
 * `& < >` become entities. A command line is sent as typed.
 */
export function outgoing(typed, { people, channels }) {
  if (typed.startsWith('/')) return typed;
  return typed.split(/(```[\s\S]*?```|`[^`\n]+`)/).map((part, i) => (i % 2 ? escape(part) : prose(part, people, channels))).join('');
}

function prose(text, people, channels) {
  const names = [
    ...people.map((one) => [`@${one.name}`, `<@${one.id}>`]),
    ...channels.filter((one) => one.kind === 'channel').map((one) => [`#${one.name}`, `<#${one.id}|${one.name}>`]),
  ].sort(([a], [b]) => b.length - a.length);
  const known = names.map(([name]) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const references = new Map(names.map(([name, reference]) => [name.toLowerCase(), reference]));
  return text.split(new RegExp(`((?:${known})(?![\\p{L}\\p{N}_-])|<[@#][A-Z0-9]+(?:\\|[^<>]*)?>)`, 'giu'))
    .map((part, i) => (i % 2 ? references.get(part.toLowerCase()) ?? part : linked(part))).join('');
}

function linked(text) {
  let out = '';
  let from = 0;
  for (const found of text.matchAll(URL_OR_MAIL)) {
    const address = found[0].replace(/[.,;:!?)]+$/, '');
    out += escape(text.slice(from, found.index)) + asLink(address);
    from = found.index + address.length;
  }
  return out + escape(text.slice(from));
}

function asLink(address) {
  if (/^https?:/i.test(address)) return `<${escape(address)}>`;
  return address.includes('@') && !address.includes('/') ? `<mailto:${address}|${address}>` : `<http://${escape(address)}|${escape(address)}>`;
}
