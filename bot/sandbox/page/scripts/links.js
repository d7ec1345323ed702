import { startPrivate } from "./actions.js";
import { go } from "./place.js";
import { privateChat, state } from "./state.js";

const SAFE = ["http:", "https:", "mailto:", "tel:"];

/** The address as a URL when a page may open it, else null (a script or a broken address). */
export function safeUrl(address) {
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`);
  return url && SAFE.includes(url.protocol) ? url : null;
}

/** The address of the bot's chat as the web knows it, where it is given as Telegram's own. */
const onTheWeb = (address) => {
  const own = URL.parse(address);
  const { domain, ...rest } = Object.fromEntries(own?.searchParams ?? []);
  const isChat = own?.protocol === "tg:" && own.host === "resolve" && domain;
  return isChat ? `https://t.me/${domain}?${new URLSearchParams(rest)}` : address;
};

/** Opens a link: those to the bot and to messages stay inside the sandbox, the others open a new tab. */
export function follow(address) {
  const url = safeUrl(onTheWeb(address));
  if (!url) return;
  if (url.hostname === "t.me" && followInside(url)) return;
  open(url.href, "_blank", "noopener,noreferrer");
}

function followInside(url) {
  const [first, ...rest] = url.pathname.split("/").filter(Boolean);
  if (first === "c" && rest.length >= 2) {
    go({
      chat: Number(`-100${rest[0]}`),
      thread: rest.length > 2 ? Number(rest[1]) : null,
      message: Number(rest.at(-1)),
    });
    return true;
  }
  if (first?.toLowerCase() !== state.world.bot.username.toLowerCase()) return false;
  if (url.searchParams.has("start")) startPrivate(url.searchParams.get("start"));
  else go({ chat: privateChat().id });
  return true;
}
