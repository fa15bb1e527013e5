import { h } from '/lib/preact.mjs';
import { blockList } from '../blocks/block.js';

/** The bot's Home tab. */
export function Home({ env }) {
  const { store, words, bot } = env;
  const blocks = store.snapshot.home?.blocks;
  return h('div', { class: 'home', id: 'messages', role: 'tabpanel', 'aria-labelledby': 'tab-home', tabIndex: 0 },
    blocks?.length
      ? h('div', { class: 'home-page' }, blockList(blocks, env, store.surface('home').at({ home: true }, blocks)))
      : h('div', { class: 'empty' }, h('img', { src: '/logo.svg', alt: '', width: 72, height: 72 }), h('p', null, words.homeEmpty(bot.name)), h('p', null, words.homeEmptyMore)));
}
