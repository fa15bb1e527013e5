import { Component, h } from '/lib/preact.mjs';

const GAP = 4;

/**
 * A button that opens a list of options in the top layer. Arrow keys, Home, End and letters move; Enter takes; Escape and Tab close.
 * Props: `label` of the button, `listLabel` for screen readers, `entries` [{text, description, group, option}], `current` index, `role` listbox|menu, `onTake(option)`.
 */
export class Popup extends Component {
  constructor(props) {
    super(props);
    this.state = { open: false, at: 0 };
    this.typed = '';
    this.onToggle = (event) => this.toggled(event.newState === 'open');
    this.onScroll = (event) => !this.list.contains(event.target) && this.list.hidePopover();
  }

  componentDidUpdate(_, before) {
    if (!this.state.open) return;
    if (!before.open) this.place();
    if (!before.open || before.at !== this.state.at) this.item()?.focus();
  }

  componentWillUnmount() {
    removeEventListener('scroll', this.onScroll, true);
  }

  /** The list does not move with what is below it: scrolling there closes it. */
  toggled(open) {
    this.setState({ open });
    if (open) addEventListener('scroll', this.onScroll, true);
    else removeEventListener('scroll', this.onScroll, true);
  }

  open(at) {
    this.setState({ at: Math.max(at, 0) });
    this.list.showPopover();
  }

  close() {
    this.list.hidePopover();
    this.trigger.focus();
  }

  place() {
    const anchor = this.trigger.getBoundingClientRect();
    const { style } = this.list;
    style.minWidth = `${Math.max(anchor.width, 180)}px`;
    const height = this.list.offsetHeight;
    const above = anchor.bottom + GAP + height > innerHeight && anchor.top - GAP - height > 0;
    style.top = `${above ? anchor.top - GAP - height : anchor.bottom + GAP}px`;
    style.left = `${Math.max(8, Math.min(anchor.left, innerWidth - this.list.offsetWidth - 8))}px`;
  }

  item() {
    return this.list.querySelectorAll('[data-entry]')[this.state.at];
  }

  take(entry) {
    this.close();
    this.props.onTake(entry.option);
  }

  onTriggerKey(event) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.open(this.props.current ?? 0);
    }
  }

  onListKey(event) {
    const last = this.props.entries.length - 1;
    const to = { ArrowDown: Math.min(this.state.at + 1, last), ArrowUp: Math.max(this.state.at - 1, 0), Home: 0, End: last }[event.key];
    if (to !== undefined) this.setState({ at: to });
    else if (event.key === 'Enter' || event.key === ' ') this.take(this.props.entries[this.state.at]);
    else if (event.key === 'Escape' || event.key === 'Tab') this.close();
    else if (event.key.length === 1) return this.byLetters(event.key);
    else return;
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
  }

  byLetters(letter) {
    this.typed = performance.now() - (this.typedAt ?? 0) < 700 ? this.typed + letter : letter;
    this.typedAt = performance.now();
    const hit = this.props.entries.findIndex((entry) => entry.text.toLowerCase().startsWith(this.typed.toLowerCase()));
    if (hit >= 0) this.setState({ at: hit });
  }

  render({ label, listLabel, buttonClass, buttonLabel, entries, current, role, id, labelledBy, describedBy, busy, invalid }, { open, at }) {
    return h('span', { class: 'popup' },
      h('button', {
        type: 'button', class: buttonClass, id, ref: (dom) => { this.trigger = dom; },
        'aria-haspopup': role, 'aria-expanded': String(open), 'aria-label': buttonLabel,
        'aria-labelledby': labelledBy && `${labelledBy} ${id}`, 'aria-describedby': describedBy,
        'aria-busy': busy ? 'true' : undefined, 'aria-invalid': invalid ? 'true' : undefined,
        onClick: () => (open ? this.close() : this.open(current ?? 0)), onKeyDown: (event) => this.onTriggerKey(event),
      }, label),
      h('div', {
        popover: 'auto', class: 'popup-list', role, 'aria-label': listLabel, ref: (dom) => { this.list = dom; },
        onToggle: this.onToggle, onKeyDown: (event) => this.onListKey(event),
      }, open && entries.map((entry, i) => this.entry(entry, i, { role, current, at, before: entries[i - 1] }))));
  }

  entry(entry, i, { role, current, at, before }) {
    const heading = entry.group && entry.group !== before?.group && h('div', { class: 'popup-group', role: 'presentation' }, entry.group);
    return [heading, h('div', {
      key: i, 'data-entry': i, tabIndex: i === at ? 0 : -1, class: 'popup-entry',
      role: role === 'menu' ? 'menuitem' : 'option', 'aria-selected': role === 'menu' ? undefined : String(i === current),
      onClick: () => this.take(entry),
    }, h('span', null, entry.text), entry.description && h('small', null, entry.description))];
  }
}

export function entryOf(option, words, group) {
  return { text: words(option.text.text), description: option.description && words(option.description.text), group, option };
}
