const SVG = "http://www.w3.org/2000/svg";

/**
 * Builds an element. Children are nodes or strings; strings become text, never markup: people write hostile names.
 * A button does not submit unless its type says so. `test` and `data` fill data attributes, `aria` the aria ones,
 * `on` the listeners; the rest are properties.
 */
export function element(tag, { test, data = {}, aria = {}, on = {}, ...properties } = {}, ...children) {
  const node = document.createElement(tag);
  if (tag === "button") node.type = "button";
  Object.assign(node, properties);
  Object.assign(node.dataset, data);
  if (test) node.dataset.test = test;
  for (const [name, value] of Object.entries(aria)) node.setAttribute(`aria-${name}`, value);
  for (const [name, listener] of Object.entries(on)) node.addEventListener(name, listener);
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** A picture from icons.svg; decoration only, so the control around it carries the words. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `icons.svg#${name}`);
  svg.append(use);
  return svg;
}

/** A button that shows an icon only; `label` is read aloud and shown on hover. */
export function iconButton(name, label, onclick, properties = {}) {
  return element(
    "button",
    { className: "icon-button", title: label, aria: { label }, onclick, ...properties },
    icon(name),
  );
}

const signatures = new WeakMap();

/**
 * Makes the container's children be `items` in order, keeping the nodes of those that did not change:
 * so selection, focus, loaded pictures and the scroll position survive a refetch.
 */
export function reconcile(container, items, { key, signature, build }) {
  const old = new Map([...container.children].map((node) => [node.dataset.key, node]));
  const nodes = items.map((item) => {
    const before = old.get(key(item));
    const mark = signature(item);
    if (before && signatures.get(before) === mark) return before;
    const node = build(item);
    node.dataset.key = key(item);
    signatures.set(node, mark);
    if (before?.contains(document.activeElement)) queueMicrotask(() => restoreFocus(node, before));
    return node;
  });
  replaceInPlace(container, nodes);
}

function replaceInPlace(container, nodes) {
  const kept = new Set(nodes);
  const focused = document.activeElement;
  for (const node of [...container.children]) if (!kept.has(node)) node.remove();
  nodes.forEach((node, index) => {
    if (container.children[index] !== node) container.insertBefore(node, container.children[index] ?? null);
  });
  if (focused !== document.activeElement && focused?.isConnected) focused.focus({ preventScroll: true });
}

const CONTROLS = "button, a[href]";

function restoreFocus(node, before) {
  const place = Number(before.dataset.focused ?? -1);
  const target = place < 0 ? node : node.querySelectorAll(CONTROLS)[place];
  target?.focus({ preventScroll: true });
}

/** Remembers which control of a list item has the focus, so that its successor gets it after a refetch. */
export function rememberFocus(container) {
  container.addEventListener("focusin", ({ target }) => {
    const item = target.closest("[data-key]");
    if (item) item.dataset.focused = [...item.querySelectorAll(CONTROLS)].indexOf(target);
  });
}
