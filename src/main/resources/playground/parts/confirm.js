import { Component, h } from '/lib/preact.mjs';
import { plain, textObject } from '../text/mrkdwn.js';

/** Asks before something is done, with the bot's words. */
export class Confirm extends Component {
  componentDidMount() {
    this.dom.showModal();
  }

  componentWillUnmount() {
    this.dom.close();
  }

  render({ env, question }) {
    const { words } = env;
    return h('dialog', {
      class: 'confirm', role: 'alertdialog', 'aria-labelledby': 'confirm-title', 'aria-describedby': 'confirm-text', ref: (dom) => { this.dom = dom; },
      onCancel: (event) => { event.preventDefault(); question.answer(false); },
    },
    h('h2', { id: 'confirm-title' }, plain(question.title?.text)),
    h('div', { id: 'confirm-text' }, textObject(question.text, env)),
    h('div', { class: 'modal-foot' },
      h('button', { type: 'button', class: 'button', autofocus: true, onClick: () => question.answer(false) }, plain(question.deny?.text ?? words.cancel)),
      h('button', { type: 'button', class: `button ${question.style === 'danger' ? 'danger' : 'primary'}`, onClick: () => question.answer(true) },
        plain(question.confirm?.text ?? words.yes))));
  }
}
