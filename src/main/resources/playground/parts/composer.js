import { Component, h } from '/lib/preact.mjs';
import { suggestions } from './suggestions.js';

/** The box to type in. Enter sends; a line that starts with `/`, `@` or `#` brings suggestions. */
export class Composer extends Component {
  constructor(props) {
    super(props);
    this.state = { caret: 0, at: 0, hidden: false };
    this.draftKey = props.env.store.draftKey(props.channel, props.threadTs);
    this.id = props.threadTs ? 'composer-thread' : 'composer-main';
  }

  get store() { return this.props.env.store; }
  get text() { return this.store.drafts.get(this.draftKey) ?? ''; }

  componentDidMount() {
    this.fit();
  }

  componentDidUpdate() {
    this.fit();
  }

  fit() {
    this.dom.style.height = 'auto';
    this.dom.style.height = `${Math.min(this.dom.scrollHeight + 2, innerHeight * 0.35)}px`;
  }

  type(text, caret = text.length) {
    this.store.drafts.set(this.draftKey, text);
    this.setState({ caret, at: 0, hidden: false });
  }

  found() {
    if (this.state.hidden) return [];
    return suggestions(this.text, this.state.caret, { env: this.props.env, inThread: Boolean(this.props.threadTs) });
  }

  take({ text, from, to }) {
    const typed = `${this.text.slice(0, from)}${text} ${this.text.slice(to)}`;
    const caret = from + text.length + 1;
    this.type(typed, caret);
    this.dom.focus();
    requestAnimationFrame(() => this.dom.setSelectionRange(caret, caret));
  }

  onKey(event) {
    if (event.isComposing) return;
    const all = this.found();
    const chosen = all[this.state.at];
    if (all.length > 1 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      this.setState({ at: (this.state.at + (event.key === 'ArrowDown' ? 1 : all.length - 1)) % all.length });
    } else if (event.key === 'Escape' && all.length) {
      this.setState({ hidden: true });
    } else if (chosen && !chosen.done && !event.shiftKey && (event.key === 'Tab' || event.key === 'Enter')) {
      this.take(chosen);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      this.send();
    } else {
      return;
    }
    event.preventDefault();
  }

  async send() {
    const typed = this.text.trim();
    if (!typed) return;
    const { channel, threadTs } = this.props;
    this.type('');
    const answer = await this.store.say(channel, threadTs, typed);
    if (!answer.ok && !this.text) this.type(typed);
  }

  render({ env, placeholder, threadTs }, { at }) {
    const all = this.found();
    const inThread = Boolean(threadTs);
    const { words } = env;
    return h('form', { class: 'composer', onSubmit: (event) => { event.preventDefault(); this.send(); } },
      all.length > 0 && this.list(all, at, words),
      inThread && this.text.startsWith('/') && h('p', { class: 'composer-note', role: 'status' }, words.noCommandInThread),
      h('div', { class: 'composer-box' },
        h('textarea', {
          id: this.id, rows: 1, value: this.text, placeholder, 'aria-label': placeholder, ref: (dom) => { this.dom = dom; },
          'aria-describedby': `${this.id}-help`, 'aria-autocomplete': 'list', 'aria-controls': all.length ? `${this.id}-list` : undefined,
          'aria-activedescendant': all.length ? `${this.id}-option-${at}` : undefined, spellcheck: true, lang: env.person.locale,
          onInput: (event) => this.type(event.target.value, event.target.selectionStart), onKeyDown: (event) => this.onKey(event),
        }),
        h('button', { type: 'submit', class: 'send', 'aria-label': words.send, title: words.send, disabled: !this.text.trim() }, h('span', { 'aria-hidden': 'true' }, '➤'))),
      h('p', { class: 'composer-help', id: `${this.id}-help` }, words.composerHelp));
  }

  list(all, at, words) {
    return h('div', { class: 'suggestions' },
      h('div', { role: 'listbox', id: `${this.id}-list`, 'aria-label': words.suggestions }, all.map((one, i) => h('div', {
        role: 'option', key: one.text, id: `${this.id}-option-${i}`, 'aria-selected': String(i === at), class: 'suggestion',
        onMouseDown: (event) => { event.preventDefault(); this.take(one); },
      }, h('b', null, one.text), one.hint && h('span', null, one.hint)))),
      !all[at]?.done && h('small', null, words.suggestionHelp));
  }
}
