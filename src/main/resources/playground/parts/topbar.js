import { h } from '/lib/preact.mjs';
import { wordsFor } from '../words.js';
import { avatar } from './avatar.js';
import { Clock } from './clock.js';

export function Topbar({ env }) {
  const { store, words } = env;
  return h('header', { class: 'topbar' },
    h('button', {
      type: 'button', class: 'icon menu-button', id: 'menu-button', 'aria-expanded': String(store.drawer), 'aria-controls': 'sidebar',
      'aria-label': store.drawer ? words.hideChannels : words.showChannels, onClick: () => store.change({ drawer: !store.drawer }),
    }, h('span', { 'aria-hidden': 'true' }, '☰')),
    h('div', { class: 'brand' }, h('img', { src: '/logo.svg', alt: '' }), h('h1', null, 'Lotse ', h('span', null, 'playground'))),
    h(Clock, { env }),
    h('div', { class: 'people', role: 'radiogroup', 'aria-label': words.person, onKeyDown: (event) => arrow(event, env) },
      env.people.map((person) => personButton(person, env))));
}

function personButton(person, env) {
  const chosen = person.id === env.person.id;
  return h('button', {
    type: 'button', role: 'radio', class: 'person', 'aria-checked': String(chosen), tabIndex: chosen ? 0 : -1, 'data-user': person.id,
    title: `${person.name} · ${wordsFor(person.locale).language} · ${person.tz}`,
    onClick: () => !chosen && env.store.switchUser(person.id),
  }, avatar(person.id, env, 'small'), h('span', { class: 'person-name' }, person.name.split(' ')[0], h('small', null, wordsFor(person.locale).language)));
}

async function arrow(event, { people, person, store }) {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const at = people.findIndex((one) => one.id === person.id);
  const { id } = people[(at + step + people.length) % people.length];
  await store.switchUser(id);
  document.querySelector(`[data-user="${id}"]`)?.focus();
}
