import { Component, h } from '/lib/preact.mjs';

const READING_TIME = 12_000;

/** A notice that goes away by itself, unless the person reads with the pointer or the keyboard on it. */
export class Toast extends Component {
  componentDidMount() {
    this.wait();
  }

  componentDidUpdate() {
    this.wait();
  }

  componentWillUnmount() {
    clearTimeout(this.timer);
  }

  wait() {
    const { toast } = this.props.store;
    if (toast?.key === this.shown) return;
    clearTimeout(this.timer);
    this.shown = toast?.key;
    if (toast) this.timer = setTimeout(() => (this.dom?.matches(':hover, :focus-within') ? this.again() : this.props.store.change({ toast: null })), READING_TIME);
  }

  again() {
    this.shown = undefined;
    this.wait();
  }

  render({ store, words }) {
    return h('div', { class: 'toast-place', role: 'alert', ref: (dom) => { this.dom = dom; } }, store.toast && h('div', { class: 'toast' },
      h('span', null, store.toast.text),
      h('button', { type: 'button', class: 'icon', 'aria-label': words.close, onClick: () => store.change({ toast: null }) }, '✕')));
  }
}
