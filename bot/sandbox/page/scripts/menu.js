import { element, icon } from "./dom.js";

const GAP = 6;

/**
 * Closes the menu that is open, if any. A popover's own light dismissal would close a menu
 * that opened under a held finger as soon as the finger is lifted.
 */
export let closeMenu = () => {};

/**
 * Opens a menu at a point {x, y}, or below an element. Items: {label, icon, test, danger, run}; `above` is a node over them.
 * Esc, a click outside and a choice close it; arrow keys walk. The focus returns to where it was.
 */
export function openMenu(place, items, { above = null, label = "Действия" } = {}) {
  closeMenu();
  const before = document.activeElement;
  const outside = new AbortController();
  const menu = element(
    "div",
    { className: "menu", role: "menu", popover: "manual", aria: { label }, test: "menu" },
    above,
  );
  closeMenu = () => {
    closeMenu = () => {};
    outside.abort();
    menu.remove();
    if (document.activeElement === document.body) before?.focus({ preventScroll: true });
  };
  menu.append(...items.map(menuItem));
  menu.addEventListener("keydown", walk);
  const leave = (event) => {
    if (!menu.contains(event.target)) closeMenu();
  };
  for (const name of ["pointerdown", "focusin"])
    document.addEventListener(name, leave, { signal: outside.signal, capture: true });
  addEventListener("resize", closeMenu, { signal: outside.signal });
  document.body.append(menu);
  menu.showPopover();
  position(menu, place);
  menu.querySelector("[role=menuitem]")?.focus({ preventScroll: true });
}

function menuItem({ label, icon: name, test, danger = false, run }) {
  const choose = () => {
    closeMenu();
    run();
  };
  return element(
    "button",
    { role: "menuitem", className: danger ? "danger" : "", test, onclick: choose },
    icon(name),
    element("span", {}, label),
  );
}

function walk(event) {
  if (event.key === "Escape") {
    event.stopPropagation();
    closeMenu();
    return;
  }
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll("[role=menuitem]")];
  items.at((items.indexOf(document.activeElement) + step) % items.length).focus();
}

function position(menu, place) {
  const box = place instanceof Element ? place.getBoundingClientRect() : null;
  const { x, y } = box ? { x: box.right - menu.offsetWidth, y: box.bottom + GAP } : place;
  const fitting = (start, size, room) => Math.max(GAP, Math.min(start, room - size - GAP));
  menu.style.left = `${fitting(x, menu.offsetWidth, innerWidth)}px`;
  menu.style.top = `${fitting(y, menu.offsetHeight, innerHeight)}px`;
}
