import { Component, h } from '/lib/preact.mjs';
import { clockTime, fullMoment, shortDay, weekday } from '../time.js';

const HOUR = 3600;
const DAY = 24 * HOUR;
const JUMPS = [['hour', HOUR], ['day', DAY], ['week', 7 * DAY]];

/** The playground's time in the person's zone, and the buttons that move it forward. */
export class Clock extends Component {
  componentDidMount() {
    this.timer = setInterval(() => this.setState({}), 1000);
  }

  componentWillUnmount() {
    clearInterval(this.timer);
  }

  async jump(how) {
    this.setState({ busy: true });
    await how();
    this.setState({ busy: false });
  }

  render({ env }, { busy }) {
    const { store, words, person } = env;
    const now = store.now();
    return h('div', { class: 'clock', role: 'group', 'aria-label': words.clock, title: words.clockHelp },
      h('time', { dateTime: now.toISOString(), title: `${fullMoment(now, person)} (${person.tz})` },
        h('span', { class: 'clock-day' }, h('span', { class: 'clock-weekday' }, `${weekday(now, person)}, `), shortDay(now, person)), ' ', h('b', null, clockTime(now, person))),
      JUMPS.map(([name, seconds]) => this.button(name, busy, words, () => store.advance(seconds))),
      this.button('morning', busy, words, () => store.advanceToMorning(), words.morningHelp));
  }

  button(name, busy, words, how, title) {
    const [long, short] = words.advance[name];
    return h('button', { type: 'button', class: 'jump', 'data-jump': name, disabled: busy, 'aria-label': long, title, onClick: () => this.jump(how) },
      h('span', { class: 'long' }, long), h('span', { class: 'short' }, short));
  }
}
