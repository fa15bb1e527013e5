import { Form, selectedOf } from './form.js';

/**
 * Where blocks stand (`target`: a message's channel and ts, a view's id, or the Home tab) with what was chosen there.
 * Every interactive element talks to the bot through this alone.
 */
export class Surface {
  constructor(store, changed) {
    this.store = store;
    this.form = new Form(changed);
    this.target = {};
    this.blocks = [];
  }

  at(target, blocks) {
    this.target = target;
    this.blocks = blocks;
    return this;
  }

  async press(blockId, element) {
    if (this.form.isPending(blockId, element) || !(await this.confirmed(element))) return;
    await this.tell('press', blockId, element, { value: element.value ?? null });
  }

  /** A choice outside an input block: kept, and told at once. */
  async choose(blockId, element, value) {
    if (!(await this.confirmed(element))) return;
    if (element.type !== 'overflow') this.form.set(blockId, element, value);
    await this.tell('select', blockId, element, { selected: selectedOf(element, value) });
  }

  tell(what, blockId, element, more) {
    const body = { ...this.target, blockId, actionId: element.action_id, type: element.type, ...more, values: this.form.values(this.blocks) };
    return this.form.during(blockId, element, this.store.interact(what, body));
  }

  confirmed(element) {
    return element.confirm ? this.store.ask(element.confirm) : true;
  }
}
