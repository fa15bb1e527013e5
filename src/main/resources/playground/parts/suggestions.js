/** What could be meant by the word before the caret: `[{text, hint, from, to}]`, best first. A pure function. */
export function suggestions(typed, caret, { env, inThread }) {
  const before = typed.slice(0, caret);
  if (before.startsWith('/')) return inThread ? [] : commands(before, typed, env);
  const mention = /(?:^|\s)@([\p{L}\p{N} ]{0,20})$/u.exec(before);
  if (mention) return named(mention[1], env.everyone, '@', caret);
  const channel = /(?:^|\s)#([\p{L}\p{N}-]{0,20})$/u.exec(before);
  if (channel) return named(channel[1], env.channels.filter((one) => one.kind === 'channel'), '#', caret);
  return [];
}

function commands(before, typed, { command, bot, words, store }) {
  const known = [
    { text: command, hint: store.snapshot.commandHint ?? words.commandText },
    { text: `/invite @${bot.name}`, hint: words.inviteText(bot.name) },
  ];
  return known
    .filter((one) => one.text.startsWith(before) || before.startsWith(`${one.text} `) || before === one.text)
    .map((one) => ({ ...one, from: 0, to: typed.length, done: typed.startsWith(one.text) }));
}

function named(start, all, sign, caret) {
  return all
    .filter((one) => one.name.toLowerCase().startsWith(start.toLowerCase()))
    .map((one) => ({ text: `${sign}${one.name}`, hint: '', from: caret - start.length - 1, to: caret, done: start.toLowerCase() === one.name.toLowerCase() }))
    .filter((one) => !one.done);
}
