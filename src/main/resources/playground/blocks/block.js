import { h } from '/lib/preact.mjs';
import { markdown } from '../text/markdown.js';
import { plain, textObject } from '../text/mrkdwn.js';
import { element } from './element.js';
import { picture, smallPicture } from './image.js';
import { inputBlock } from './input.js';
import { richText } from './richText.js';

/**
 * Slack's blocks as elements. `surface` is where they stand; `errors` are the words to show under an input, by block id.
 */
export function blockList(blocks, env, surface, errors = {}) {
  return h('div', { class: 'blocks' }, (blocks ?? []).map((block, i) => {
    const render = RENDER[block.type] ?? unknown;
    return h('div', { class: `block block-${block.type}`, key: block.block_id ?? i, 'data-block': block.block_id },
      render(block, env, surface, errors[block.block_id]));
  }));
}

const RENDER = {
  header: (block) => h('h3', { class: 'header' }, plain(block.text.text)),
  section,
  context: (block, env) => h('div', { class: 'context' }, block.elements.map((one) =>
    (one.type === 'image' ? smallPicture(one) : h('div', { class: 'context-text' }, textObject(one, env))))),
  divider: () => h('hr'),
  actions: (block, env, surface) => h('div', { class: 'actions' }, block.elements.map((one, i) => element(one, block.block_id, env, surface, i))),
  input: (block, env, surface, error) => inputBlock(block, env, surface, error),
  image: (block, env) => picture(block, env),
  rich_text: (block, env) => richText(block, env),
  markdown: (block) => markdown(block.text),
};

function section(block, env, surface) {
  return h('div', { class: 'section' },
    h('div', { class: 'section-text' },
      block.text && textObject(block.text, env),
      block.fields && h('div', { class: 'fields' }, block.fields.map((field) => h('div', { class: 'field' }, textObject(field, env))))),
    block.accessory && h('div', { class: 'accessory' }, block.accessory.type === 'image'
      ? smallPicture(block.accessory, 'large')
      : element(block.accessory, block.block_id, env, surface)));
}

function unknown(block, env) {
  return h('p', { class: 'unknown' }, env.words.unknownBlock(block.type));
}
