import { h } from '/lib/preact.mjs';

/** What to do first. */
export function Empty({ env, channel }) {
  const { words, command, bot, store } = env;
  return h('div', { class: 'empty', id: 'messages', tabIndex: -1 },
    h('img', { src: '/logo.svg', alt: '', width: 72, height: 72 }),
    h('h3', null, words.emptyTitle),
    h('p', null, words.emptyIntro(bot.name)),
    h('ol', null, words.emptySteps(command).map((step) => h('li', null, marked(step, command)))),
    h('button', {
      type: 'button', class: 'button primary',
      onClick: () => {
        store.drafts.set(store.draftKey(channel.id), command);
        store.redraw();
        document.getElementById('composer-main')?.focus();
      },
    }, words.emptyTake(command)));
}

function marked(step, command) {
  const [before, after] = step.split(command);
  return after === undefined ? step : [before, h('code', null, command), after];
}
