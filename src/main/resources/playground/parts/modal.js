import { Component, h } from '/lib/preact.mjs';
import { blockList } from '../blocks/block.js';
import { plain } from '../text/mrkdwn.js';
import { avatar } from './avatar.js';
import { Toast } from './toast.js';

/** A view the bot opened. The browser keeps the focus inside; Escape closes it and the bot hears of it. */
export class Modal extends Component {
  constructor(props) {
    super(props);
    this.surface = props.env.store.surface(props.view.id);
    this.surface.form.changed = (blockId) => this.setState((now) => ({ mended: { ...now.mended, [blockId]: undefined } }));
    this.state = { errors: {}, mended: {}, busy: false, failed: false };
  }

  componentDidMount() {
    this.dom.showModal();
    this.dom.querySelector('.modal-body input, .modal-body textarea, .modal-body button')?.focus();
  }

  componentWillUnmount() {
    this.dom.close();
    if (document.activeElement === document.body) document.getElementById('composer-main')?.focus();
  }

  close() {
    this.props.env.store.closeView(this.props.view.id);
  }

  async submit(event) {
    event.preventDefault();
    const { view, env } = this.props;
    const errors = this.surface.form.complaints(view.blocks, env.words);
    if (Object.keys(errors).length) return this.showErrors(errors);
    this.setState({ busy: true, errors: {}, mended: {}, failed: false });
    const answer = await env.store.submit(view.id, this.surface.form.values(view.blocks));
    if (answer.errors && Object.keys(answer.errors).length) this.showErrors(answer.errors);
    else this.setState({ busy: false, failed: !answer.ok });
  }

  showErrors(errors) {
    this.setState({ errors, mended: {}, busy: false, failed: false });
    requestAnimationFrame(() => this.dom?.querySelector('.wrong input, .wrong textarea, .wrong button')?.focus());
  }

  render({ env, view }, { errors, mended, busy, failed }) {
    const { words } = env;
    const surface = this.surface.at({ viewId: view.id }, view.blocks);
    return h('dialog', {
      class: 'modal', 'aria-labelledby': 'modal-title', ref: (dom) => { this.dom = dom; },
      onCancel: (event) => { if (event.target === this.dom) { event.preventDefault(); this.close(); } },
    },
    h('form', { noValidate: true, onSubmit: (event) => this.submit(event) },
      h('div', { class: 'modal-head' }, avatar(env.bot.id, env, 'small'), h('h2', { id: 'modal-title' }, plain(view.title?.text)),
        h('button', { type: 'button', class: 'icon', 'aria-label': words.close, onClick: () => this.close() }, '✕')),
      h('div', { class: 'modal-body' }, blockList(view.blocks, env, surface, { ...view.errors, ...errors, ...mended }),
        failed && h('p', { class: 'error', role: 'alert' }, words.submitFailed)),
      h('div', { class: 'modal-foot' },
        h('button', { type: 'button', class: 'button', onClick: () => this.close() }, plain(view.close?.text ?? (view.submit ? words.cancel : words.close))),
        view.submit && h('button', { type: 'submit', class: 'button primary', disabled: busy, 'aria-busy': busy ? 'true' : undefined },
          busy ? words.sending : plain(view.submit.text)))),
    h(Toast, { store: env.store, words }));
  }
}
