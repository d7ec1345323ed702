import { element, icon } from "./dom.js";

const COLOURS = 7;

/** A stable colour for a person, chat or bot, as the name of a class that sets --tint. */
export const tint = ({ id, bot = false }) => (bot ? "tint-bot" : `tint-${Math.abs(id) % COLOURS}`);

/** A round sign with initials; decoration, the name stands beside it. */
export function avatar(owner) {
  return element(
    "span",
    { className: `avatar ${tint(owner)}`, aria: { hidden: "true" } },
    owner.bot ? icon("bot") : owner.initials,
  );
}

/** The first letters of the first two words of a chat's title. */
export function initialsOf(title) {
  const words = title.match(/[\p{L}\p{N}]+/gu) ?? ["?"];
  return words
    .slice(0, 2)
    .map((word) => [...word][0].toUpperCase())
    .join("");
}
