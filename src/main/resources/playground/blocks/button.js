import { h } from '/lib/preact.mjs';
import { safeUrl } from '../text/links.js';
import { plain } from '../text/mrkdwn.js';

export function button(spec, blockId, env, surface, index) {
  const busy = surface.form.isPending(blockId, spec);
  const href = spec.url && safeUrl(spec.url);
  const shared = {
    key: spec.action_id ?? index,
    class: `button ${spec.style ?? ''}`,
    'aria-label': spec.accessibility_label,
    'aria-busy': busy ? 'true' : undefined,
    onClick: () => surface.press(blockId, spec),
  };
  const label = [plain(spec.text.text), href && h('span', { class: 'away', 'aria-hidden': 'true' }, '↗')];
  return href
    ? h('a', { ...shared, href, target: '_blank', rel: 'noopener noreferrer' }, label)
    : h('button', { ...shared, type: 'button', 'data-action': spec.action_id }, label);
}
