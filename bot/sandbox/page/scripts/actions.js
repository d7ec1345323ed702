import { act, Refusal } from "./api.js";
import { go } from "./place.js";
import { privateChat, state } from "./state.js";
import { refresh } from "./sync.js";
import { showRefusal } from "./toasts.js";

/**
 * Does one thing as the person of the page in the open chat and shows what came of it.
 * Gives the sandbox's answer, or null when it refused (the refusal is shown).
 */
export async function perform(what, fields = {}) {
  const { as, chat } = state.place;
  try {
    const answer = await act(as, what, { chat, ...fields });
    refresh();
    return answer;
  } catch (error) {
    showRefusal(error instanceof Refusal ? error.message : "Песочница не отвечает.");
    return null;
  }
}

/** Writes a text into the open chat and topic. True when it was taken. */
export async function say(text, { reply_to = null, anonymous = false } = {}) {
  return (await perform("say", { text, reply_to, anonymous, thread: state.place.thread })) !== null;
}

/** Opens the private chat with the bot and presses «Начать», as a t.me link with a start parameter does. */
export async function startPrivate(payload = "") {
  const answer = await perform("start", { text: payload });
  if (answer) go({ chat: privateChat()?.id ?? answer.chat });
}

/** Opens a private chat or a group of the list. */
export const openChat = (id) => go({ chat: id });
