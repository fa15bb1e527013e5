/** The address of what is on screen: `#/user/channel/home` or `#/user/channel/thread/1790000000.000100`. */
export function readRoute(hash) {
  const [, user, channel, kind, ts] = hash.split('/').map(decodeURIComponent);
  return {
    user: user || null,
    channel: channel || null,
    tab: kind === 'home' ? 'home' : 'messages',
    thread: kind === 'thread' && ts ? ts : null,
  };
}

export function writeRoute({ user, channel, tab, thread }) {
  const parts = ['#', user];
  if (channel) parts.push(channel);
  if (channel && tab === 'home') parts.push('home');
  else if (channel && thread) parts.push('thread', thread);
  return parts.join('/');
}
