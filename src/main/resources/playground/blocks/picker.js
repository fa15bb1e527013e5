import { Component, h } from '/lib/preact.mjs';
import { fromLocalInput, toLocalInput } from '../time.js';

const INPUT = { datepicker: 'date', timepicker: 'time', datetimepicker: 'datetime-local' };
const REST = 900;

/**
 * A date, a time or both, with the browser's own picker. Typing a date passes through dates nobody meant,
 * so a choice counts when the field is left, at Enter, or after a short rest.
 */
export class Picker extends Component {
  componentWillUnmount() {
    clearTimeout(this.timer);
  }

  shown() {
    const { spec, value, env } = this.props;
    return spec.type === 'datetimepicker' && value != null ? toLocalInput(value, env.person.tz) : value ?? '';
  }

  typed(text) {
    clearTimeout(this.timer);
    this.draft = text;
    if (this.props.whileTyping) this.settle();
    else this.timer = setTimeout(() => this.settle(), REST);
  }

  settle() {
    clearTimeout(this.timer);
    if (this.draft === undefined || this.draft === this.shown()) return;
    const { spec, env, onChoose } = this.props;
    const text = this.draft;
    this.draft = undefined;
    if (text === '') return this.props.whileTyping ? onChoose(null) : undefined;
    onChoose(spec.type === 'datetimepicker' ? fromLocalInput(text, env.person.tz) : text);
  }

  render({ spec, env, id, describedBy, busy, invalid }) {
    return h('input', {
      class: 'picker', type: INPUT[spec.type], id, value: this.draft ?? this.shown(), lang: env.person.locale,
      'aria-label': id ? undefined : spec.placeholder?.text ?? env.words.choose, 'aria-describedby': describedBy,
      'aria-busy': busy ? 'true' : undefined, 'aria-invalid': invalid ? 'true' : undefined,
      onInput: (event) => this.typed(event.target.value), onBlur: () => this.settle(),
      onKeyDown: (event) => event.key === 'Enter' && this.settle(),
    });
  }
}
