const time = new Intl.DateTimeFormat("ru", { hour: "2-digit", minute: "2-digit" });
const weekday = new Intl.DateTimeFormat("ru", { weekday: "short" });
const dayAndMonth = new Intl.DateTimeFormat("ru", { day: "numeric", month: "long" });
const numeric = new Intl.DateTimeFormat("ru", { day: "2-digit", month: "2-digit", year: "2-digit" });
const full = new Intl.DateTimeFormat("ru", { dateStyle: "long", timeStyle: "medium" });

const WEEK = 7 * 24 * 3600 * 1000;

/** A key that two instants share when they fall on one day here. */
export const dayOf = (instant) => new Date(instant).toDateString();

/** «15:30» */
export const clockTime = (instant) => time.format(instant);

/** «11 марта 2026 г. в 15:30:05» */
export const exactTime = (instant) => full.format(instant);

/** What a chat list shows: the time today, the weekday this week, else the date. */
export function shortTime(instant, now) {
  if (dayOf(instant) === dayOf(now)) return time.format(instant);
  return now - instant < WEEK ? weekday.format(instant) : numeric.format(instant);
}

/** «Сегодня», «Вчера» or «11 марта», for the line between days. */
export function dayName(instant, now) {
  if (dayOf(instant) === dayOf(now)) return "Сегодня";
  const yesterday = new Date(now);
  yesterday.setDate(yesterday.getDate() - 1);
  return dayOf(instant) === yesterday.toDateString() ? "Вчера" : dayAndMonth.format(instant);
}
