const FIELD = {
  plain_text_input: 'value', email_text_input: 'value', url_text_input: 'value', number_input: 'value',
  static_select: 'selected_option', radio_buttons: 'selected_option', overflow: 'selected_option',
  checkboxes: 'selected_options', multi_static_select: 'selected_options',
  datepicker: 'selected_date', timepicker: 'selected_time', datetimepicker: 'selected_date_time',
};
const INITIAL = {
  value: 'initial_value', selected_option: 'initial_option', selected_options: 'initial_options',
  selected_date: 'initial_date', selected_time: 'initial_time', selected_date_time: 'initial_date_time',
};

const fieldOf = (element) => FIELD[element.type];

function initialOf(element) {
  const field = fieldOf(element);
  const given = element[INITIAL[field]];
  return given ?? (field === 'selected_options' ? [] : null);
}

/**
 * What a person has chosen or typed on one surface (a message, the Home tab, a modal) and not yet lost to an update:
 * an entry lasts while its element keeps the same initial value, as in Slack.
 */
export class Form {
  constructor(changed) {
    this.changed = changed;
    this.entries = new Map();
    this.pending = new Set();
  }

  get(blockId, element) {
    const entry = this.entries.get(key(blockId, element));
    return entry && entry.initial === JSON.stringify(initialOf(element)) ? entry.value : initialOf(element);
  }

  set(blockId, element, value) {
    this.entries.set(key(blockId, element), { initial: JSON.stringify(initialOf(element)), value });
    this.changed(blockId);
  }

  /** Shows the element as busy until the promise ends. */
  async during(blockId, element, promise) {
    const id = key(blockId, element);
    this.pending.add(id);
    this.changed();
    try {
      return await promise;
    } finally {
      this.pending.delete(id);
      this.changed();
    }
  }

  isPending(blockId, element) {
    return this.pending.has(key(blockId, element));
  }

  /** Slack's `state.values` of these blocks: `{blockId: {actionId: {type, value|selected_…}}}`. */
  values(blocks) {
    const values = {};
    for (const { blockId, element } of elementsOf(blocks)) {
      const field = fieldOf(element);
      if (!field || element.type === 'overflow') continue;
      const value = this.get(blockId, element);
      (values[blockId] ??= {})[element.action_id] = { type: element.type, [field]: value === '' ? null : value };
    }
    return values;
  }

  /** What is wrong with the inputs before they are sent: `{blockId: words}`. */
  complaints(blocks, words) {
    const found = {};
    for (const block of blocks.filter((one) => one.type === 'input')) {
      const complaint = complain(block, this.get(block.block_id, block.element), words);
      if (complaint) found[block.block_id] = complaint;
    }
    return found;
  }
}

function key(blockId, element) {
  return `${blockId}/${element.action_id}`;
}

/** Every element of these blocks that can hold a value. */
function elementsOf(blocks) {
  return blocks.flatMap((block) => [block.element, block.accessory, ...(block.type === 'actions' ? block.elements : [])]
    .filter((element) => element?.action_id)
    .map((element) => ({ blockId: block.block_id, element })));
}

function complain(block, value, words) {
  const empty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
  if (empty) return block.optional ? null : words.required;
  return CHECKS[block.element.type]?.(value, block.element, words) ?? null;
}

const CHECKS = {
  plain_text_input: (value, element, words) => (value.length < (element.min_length ?? 0) ? words.tooShort(element.min_length) : null),
  email_text_input: (value, _, words) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? null : words.invalid.email_text_input),
  url_text_input: (value, _, words) => (/^https?:\/\/[^\s.]+(\.|:|\/|$)\S*/.test(value) ? null : words.invalid.url_text_input),
  number_input: (value, element, words) => {
    const number = Number(value);
    if (Number.isNaN(number)) return words.invalid.number_input;
    if (!element.is_decimal_allowed && !Number.isInteger(number)) return words.invalid.whole;
    if (element.min_value != null && number < Number(element.min_value)) return words.tooSmall(element.min_value);
    if (element.max_value != null && number > Number(element.max_value)) return words.tooLarge(element.max_value);
    return null;
  },
};

/** How a choice is told to the server: an option as it is, or `{date}`, `{time}`, `{dateTime}`, `{options}`, `{value}`. */
export function selectedOf(element, value) {
  switch (fieldOf(element)) {
    case 'selected_date': return { date: value };
    case 'selected_time': return { time: value };
    case 'selected_date_time': return { dateTime: value };
    case 'selected_options': return { options: value };
    case 'value': return { value };
    default: return value;
  }
}
