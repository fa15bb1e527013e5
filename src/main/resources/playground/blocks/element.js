import { h } from '/lib/preact.mjs';
import { button } from './button.js';
import { Choice } from './choice.js';
import { Overflow } from './overflow.js';
import { Picker } from './picker.js';
import { Marks } from './marks.js';
import { TextField } from './textField.js';

const KINDS = {
  static_select: Choice, multi_static_select: Marks, radio_buttons: Marks, checkboxes: Marks,
  datepicker: Picker, timepicker: Picker, datetimepicker: Picker,
  plain_text_input: TextField, email_text_input: TextField, url_text_input: TextField, number_input: TextField,
};

/** An interactive element outside an input block: what a person does is told to the bot at once. */
export function element(spec, blockId, env, surface, index = 0) {
  if (spec.type === 'button') return button(spec, blockId, env, surface, index);
  if (spec.type === 'overflow') {
    return h(Overflow, { key: spec.action_id ?? index, spec, env, onChoose: (option) => surface.choose(blockId, spec, option) });
  }
  return field(spec, blockId, env, surface, { onChoose: (value) => surface.choose(blockId, spec, value) }, index);
}

/** The element with its current value; `more` may bring an id, what describes it, and what happens on a choice. */
export function field(spec, blockId, env, surface, more, index = 0) {
  const Kind = KINDS[spec.type];
  if (!Kind) return h('span', { class: 'unknown' }, env.words.unknownBlock(spec.type));
  return h(Kind, {
    key: spec.action_id ?? index, spec, env, value: surface.form.get(blockId, spec), busy: surface.form.isPending(blockId, spec), ...more,
  });
}
