/** How long the sandbox lets the bot answer a press, in milliseconds. */
const WINDOW = 150_000;

const waiting = new Map();
const answeredEarly = new Set();

/** The name of a button's place, by which a waiting button is found again after a refetch. */
export const placeOf = (chat, message, row, column) => [chat, message, row, column].join("/");

/** Whether the button at this place was pressed and waits for the bot. */
export const isWaiting = (place) => waiting.has(place);

/** A press goes out: the button at this place waits from now on. */
export function begin(place) {
  clearTimeout(waiting.get(place)?.timer);
  waiting.set(place, { press: null, timer: setTimeout(() => end(place), WINDOW) });
  show(place, true);
}

/** The sandbox took the press under this id; the bot may have answered it already. */
export function taken(place, press) {
  if (answeredEarly.delete(press)) end(place);
  else if (waiting.has(place)) waiting.get(place).press = press;
}

/** The button waits no longer. */
export function end(place) {
  clearTimeout(waiting.get(place)?.timer);
  waiting.delete(place);
  show(place, false);
}

/** The bot answered a press of this person. */
export function answered(press) {
  const place = [...waiting.keys()].find((key) => waiting.get(key).press === press);
  if (place) end(place);
  else answeredEarly.add(press);
}

/** Another person took over: their presses are not ours to wait for. */
export function forgetPresses() {
  for (const place of [...waiting.keys()]) end(place);
  answeredEarly.clear();
}

function show(place, busy) {
  const button = document.querySelector(`[data-place="${place}"]`);
  button?.classList.toggle("waiting", busy);
  button?.setAttribute("aria-busy", busy);
}
