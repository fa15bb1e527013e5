import { Component, h } from '/lib/preact.mjs';
import { safeUrl } from '../text/links.js';
import { plain } from '../text/mrkdwn.js';
import { entryOf, Popup } from './popup.js';

/** The `…` menu. */
export class Overflow extends Component {
  take(option) {
    const href = option.url && safeUrl(option.url);
    if (href) window.open(href, '_blank', 'noopener,noreferrer');
    this.props.onChoose(option);
  }

  render({ spec, env }) {
    return h(Popup, {
      label: h('span', { 'aria-hidden': 'true' }, '⋯'), buttonLabel: env.words.more, listLabel: env.words.more, buttonClass: 'button overflow', role: 'menu',
      entries: spec.options.map((option) => entryOf(option, plain)), onTake: (option) => this.take(option),
    });
  }
}
