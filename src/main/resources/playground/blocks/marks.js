import { Component, h } from '/lib/preact.mjs';
import { textObject } from '../text/mrkdwn.js';

let groups = 0;

/** Radio buttons (one), or checkboxes (several). */
export class Marks extends Component {
  constructor(props) {
    super(props);
    this.name = `marks-${groups++}`;
  }

  toggle(option) {
    const { spec, value, onChoose } = this.props;
    if (spec.type === 'radio_buttons') return onChoose(option);
    const chosen = (value ?? []).filter((one) => one.value !== option.value);
    onChoose(chosen.length === (value ?? []).length ? [...chosen, option] : chosen);
  }

  isOn(option) {
    const { spec, value } = this.props;
    return spec.type === 'radio_buttons' ? value?.value === option.value : (value ?? []).some((one) => one.value === option.value);
  }

  render({ spec, env, id, describedBy, labelledBy, busy }) {
    const one = spec.type === 'radio_buttons';
    return h('div', {
      class: 'marks', role: one ? 'radiogroup' : 'group', id, 'aria-labelledby': labelledBy, 'aria-describedby': describedBy, 'aria-busy': busy ? 'true' : undefined,
    }, spec.options.map((option) => h('label', { class: 'mark', key: option.value },
      h('input', { type: one ? 'radio' : 'checkbox', name: this.name, checked: this.isOn(option), onChange: () => this.toggle(option) }),
      h('span', null, textObject(option.text, env), option.description && h('small', null, textObject(option.description, env))))));
  }
}
