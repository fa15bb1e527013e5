import { Component, h } from '/lib/preact.mjs';

const INPUT = { plain_text_input: 'text', email_text_input: 'email', url_text_input: 'url', number_input: 'text' };
const MODE = { number_input: 'decimal' };

/** A field to type in. How many characters are left is shown when the end is near. */
export class TextField extends Component {
  componentDidMount() {
    if (this.props.spec.focus_on_load) this.dom.focus();
  }

  render({ spec, value, id, describedBy, invalid, onChoose, onDone }) {
    const left = spec.max_length ? spec.max_length - (value ?? '').length : null;
    const shared = {
      id, class: 'text-field', value: value ?? '', placeholder: spec.placeholder?.text, maxLength: spec.max_length ?? undefined,
      'aria-describedby': describedBy, 'aria-invalid': invalid ? 'true' : undefined, ref: (dom) => { this.dom = dom; },
      onInput: (event) => onChoose(event.target.value), onChange: () => onDone?.(),
    };
    return h('span', { class: 'text-holder' },
      spec.multiline ? h('textarea', { ...shared, rows: 4 }) : h('input', { ...shared, type: INPUT[spec.type], inputMode: MODE[spec.type], autocomplete: 'off' }),
      left !== null && left <= Math.max(20, spec.max_length * 0.1) && h('span', { class: 'left', 'aria-hidden': 'true' }, left));
  }
}
