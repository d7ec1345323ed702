import { element, icon } from "./dom.js";

/** Nearer than this to the end, in pixels, counts as reading the newest. */
const NEAR = 60;

const scroller = document.getElementById("scroller");
const list = document.getElementById("messages");
const jump = document.getElementById("jump");
const badge = element("span", { className: "badge", test: "missed" });

let atEnd = true;

/** How many messages came while one was reading further up. */
let missed = 0;

const toEnd = (behavior = "instant") => scroller.scrollTo({ top: scroller.scrollHeight, behavior });

function notice() {
  atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR;
  if (atEnd) missed = 0;
  jump.hidden = atEnd;
  badge.hidden = missed === 0;
  badge.textContent = missed;
}

/** From now on the newest message stays in sight while one reads at the end, whatever changes its size. */
export function follow() {
  jump.append(icon("down"), badge);
  jump.addEventListener("click", () => toEnd("smooth"));
  scroller.addEventListener("scroll", notice, { passive: true });
  const observer = new ResizeObserver(() => {
    if (atEnd) toEnd();
    notice();
  });
  observer.observe(scroller);
  observer.observe(list);
}

/** Draws anew and goes to the end if told so or if one was there; else one stays where one was. */
export function keepPlace(goToEnd, draw) {
  const end = goToEnd || atEnd;
  const before = list.childElementCount;
  draw();
  if (end) toEnd();
  else missed += Math.max(0, list.childElementCount - before);
  notice();
}

/** Brings a message into sight and lights it up for a moment. */
export function showMessage(id) {
  const node = list.querySelector(`[data-id="${id}"]`);
  if (!node) return;
  node.scrollIntoView({ block: "center" });
  node.classList.remove("flash");
  requestAnimationFrame(() => node.classList.add("flash"));
}
