const formatters = new Map();

function formatter(locale, options) {
  const key = locale + JSON.stringify(options);
  if (!formatters.has(key)) formatters.set(key, new Intl.DateTimeFormat(locale, options));
  return formatters.get(key);
}

/** A date written for a person (`{locale, tz}`) with the given Intl options. */
export function written(date, person, options) {
  return formatter(person.locale, { ...options, timeZone: person.tz }).format(date);
}

export const clockTime = (date, person) => written(date, person, { hour: 'numeric', minute: '2-digit' });
export const shortDay = (date, person) => written(date, person, { day: 'numeric', month: 'short' });
export const weekday = (date, person) => written(date, person, { weekday: 'short' });
export const fullMoment = (date, person) => written(date, person, { dateStyle: 'full', timeStyle: 'short' });

/** `2026-11-23`, as the calendar on the wall of that time zone shows it. */
export function dayKey(date, tz) {
  const { year, month, day } = wallTime(date, tz);
  return isoDay(year, month, day);
}

export function isoDay(year, month, day) {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** -1 for yesterday, 0 for today, 1 for tomorrow, … counted in calendar days of the time zone. */
export function daysFrom(now, date, tz) {
  return Math.round((Date.parse(dayKey(date, tz)) - Date.parse(dayKey(now, tz))) / 86_400_000);
}

export function dayName(date, now, person, words) {
  const distance = daysFrom(now, date, person.tz);
  const near = { '-1': words.yesterday, 0: words.today, 1: words.tomorrow }[distance];
  return near ?? written(date, person, { weekday: 'long', day: 'numeric', month: 'long' });
}

export function wallTime(date, tz) {
  const parts = formatter('en-US', {
    timeZone: tz, hourCycle: 'h23', weekday: 'short', year: 'numeric', month: 'numeric', day: 'numeric',
    hour: 'numeric', minute: 'numeric', second: 'numeric',
  }).formatToParts(date);
  const read = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return {
    year: Number(read.year), month: Number(read.month), day: Number(read.day), weekday: read.weekday,
    hour: Number(read.hour), minute: Number(read.minute), second: Number(read.second),
  };
}

/** The instant at which the clock on the wall of that zone shows this time. */
export function instantAt({ year, month, day, hour = 0, minute = 0 }, tz) {
  const wanted = Date.UTC(year, month - 1, day, hour, minute);
  let guess = wanted;
  for (let round = 0; round < 2; round++) guess = wanted - offsetAt(guess, tz);
  return new Date(guess);
}

function offsetAt(instant, tz) {
  const wall = wallTime(new Date(instant), tz);
  const seconds = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
  return seconds - Math.floor(instant / 1000) * 1000;
}

/** The next Monday to Friday at 9:00 in that zone, strictly after now. */
export function nextWorkingMorning(now, tz) {
  const today = wallTime(now, tz);
  for (let ahead = 0; ; ahead++) {
    const day = new Date(Date.UTC(today.year, today.month - 1, today.day + ahead));
    const weekend = day.getUTCDay() === 0 || day.getUTCDay() === 6;
    const nine = instantAt({ year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate(), hour: 9 }, tz);
    if (!weekend && nine > now) return nine;
  }
}

/** Between an epoch second and what `<input type="datetime-local">` holds, in that zone. */
export function toLocalInput(epochSeconds, tz) {
  const { year, month, day, hour, minute } = wallTime(new Date(epochSeconds * 1000), tz);
  return `${isoDay(year, month, day)}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

export function fromLocalInput(text, tz) {
  const [year, month, day, hour, minute] = text.split(/[-T:]/).map(Number);
  return Math.floor(instantAt({ year, month, day, hour, minute }, tz).getTime() / 1000);
}
