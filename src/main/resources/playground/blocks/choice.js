import { Component, h } from '/lib/preact.mjs';
import { plain } from '../text/mrkdwn.js';
import { entryOf, Popup } from './popup.js';

/** A `static_select`, with or without groups. */
export class Choice extends Component {
  render({ spec, env, value, onChoose, id, labelledBy, describedBy, busy, invalid }) {
    const entries = spec.option_groups
      ? spec.option_groups.flatMap((group) => group.options.map((option) => entryOf(option, plain, plain(group.label.text))))
      : spec.options.map((option) => entryOf(option, plain));
    const current = entries.findIndex((entry) => entry.option.value === value?.value);
    const shown = current >= 0 ? entries[current].text : plain(spec.placeholder?.text ?? env.words.choose);
    return h(Popup, {
      label: [h('span', { class: current >= 0 ? null : 'placeholder' }, shown), h('span', { class: 'chevron', 'aria-hidden': 'true' })],
      buttonClass: 'select', listLabel: plain(spec.placeholder?.text ?? env.words.choose), entries, current, role: 'listbox', id, labelledBy, describedBy, busy, invalid, onTake: onChoose,
    });
  }
}
