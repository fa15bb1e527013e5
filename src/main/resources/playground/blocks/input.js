import { h } from '/lib/preact.mjs';
import { plain } from '../text/mrkdwn.js';
import { field } from './element.js';

const GROUPED = ['radio_buttons', 'checkboxes', 'multi_static_select'];

/** An input block: label, field, hint and, if something is wrong, the words that say what. */
export function inputBlock(block, env, surface, error) {
  const id = `in-${block.block_id}`;
  const described = [error && `${id}-error`, block.hint && `${id}-hint`].filter(Boolean).join(' ') || undefined;
  const grouped = GROUPED.includes(block.element.type);
  const label = [plain(block.label.text), block.optional && h('span', { class: 'optional' }, ` ${env.words.optional}`)];
  return h('div', { class: error ? 'input wrong' : 'input' },
    grouped ? h('div', { class: 'label', id: `${id}-label` }, label) : h('label', { class: 'label', for: id, id: `${id}-label` }, label),
    field(block.element, block.block_id, env, surface, {
      id, describedBy: described, labelledBy: `${id}-label`, invalid: Boolean(error), whileTyping: true, ...handlers(block, surface),
    }),
    error && h('p', { class: 'error', id: `${id}-error`, role: 'alert' }, error),
    block.hint && h('p', { class: 'hint', id: `${id}-hint` }, plain(block.hint.text)));
}

/** Kept until the form is submitted; told at once as well only when the block asks for it. */
function handlers(block, surface) {
  const { block_id: blockId, element: spec } = block;
  const keep = (value) => surface.form.set(blockId, spec, value);
  if (!block.dispatch_action) return { onChoose: keep };
  if (spec.type.endsWith('_input')) return { onChoose: keep, onDone: () => surface.choose(blockId, spec, surface.form.get(blockId, spec)) };
  return { onChoose: (value) => surface.choose(blockId, spec, value) };
}
