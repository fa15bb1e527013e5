import { h } from '/lib/preact.mjs';
import { link, ownUrl } from '../text/links.js';
import { plain } from '../text/mrkdwn.js';

/** An image block. Pictures from elsewhere are not loaded (the page asks nobody but its own server): their words and a link stand in. */
export function picture(block, env) {
  const own = ownUrl(block.image_url ?? block.slack_file?.url ?? '');
  return h('figure', { class: 'picture' },
    block.title && h('figcaption', null, plain(block.title.text)),
    own ? h('img', { src: own, alt: block.alt_text }) : h('div', { class: 'no-picture' },
      h('span', null, block.alt_text), ' ', link(block.image_url ?? '', env.words.image)));
}

export function smallPicture(image, size = 'small') {
  const own = ownUrl(image.image_url ?? '');
  return own ? h('img', { class: size, src: own, alt: image.alt_text }) : h('span', { class: 'alt' }, image.alt_text);
}
