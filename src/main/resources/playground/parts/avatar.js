import { h } from '/lib/preact.mjs';

/** Initials on a colour that stays the same for a person; the bot wears the harbour's sign. */
export function avatar(id, env, size = '') {
  if (id === env.bot.id) return h('img', { class: `avatar ${size}`, src: '/logo.svg', alt: '' });
  const name = env.nameOf(id) ?? id;
  const initials = name.split(/\s+/).map((word) => word[0]).slice(0, 2).join('').toUpperCase();
  return h('span', { class: `avatar ${size} hue-${hue(id)}`, 'aria-hidden': 'true' }, initials);
}

const hue = (id) => [...id].reduce((sum, char) => sum + char.charCodeAt(0), 0) % 5;
