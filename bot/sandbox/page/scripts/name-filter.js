import { element } from "./dom.js";

/** From so many people on one looks for a name. */
const MANY = 16;

const plain = (text) => text.toLocaleLowerCase("ru").replaceAll("ё", "е");

/** A field that leaves those whose name has the text in it; `changed` is called when it says something else. */
export function nameFilter(test, changed) {
  const node = element("input", {
    type: "search",
    className: "name-filter",
    placeholder: "Найти",
    autocomplete: "off",
    hidden: true,
    test,
    aria: { label: "Найти по имени" },
    oninput: changed,
  });
  const show = (count) => {
    node.hidden = count < MANY;
  };
  const takes = ({ name }) => node.hidden || plain(name).includes(plain(node.value.trim()));
  return { node, show, takes };
}
