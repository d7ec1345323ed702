import { getChat, getState, listen, Refusal } from "./api.js";
import { go, readPlace } from "./place.js";
import { forgetPresses } from "./presses.js";
import { change, currentChat, state } from "./state.js";

/** Between the loss of the connection and the next try, in milliseconds. */
const RETRY = 1000;

/** Runs the task; calls that come meanwhile share one further run, so a burst of events costs two fetches. */
function coalesced(task) {
  let running = null;
  let again = false;
  return () => {
    again = true;
    running ??= (async () => {
      while (again) {
        again = false;
        await task();
      }
    })().finally(() => {
      running = null;
    });
    return running;
  };
}

/** Fetches people and chats anew. */
export const refreshWorld = coalesced(async () => {
  const { as } = state.place;
  const world = await getState(as).catch((error) => fallBack(error, as));
  if (!world || as !== state.place.as) return;
  change({ world });
  change(entrance());
  if (as === null) go({ as: world.me.id }, { replace: true });
  else if (!state.chat) refreshChat();
});

/** Someone who is not in the chat of the address sees none of it. */
function entrance() {
  const outside = state.place.chat !== null && !currentChat();
  return outside ? { outside, chat: null } : { outside };
}

/** A person of an older run of the sandbox: let the sandbox choose another. */
function fallBack(error, as) {
  if (error instanceof Refusal && as !== null) go({ as: null, chat: null }, { replace: true });
  return null;
}

/** Fetches the open chat anew. */
export const refreshChat = coalesced(async () => {
  const { as, chat, thread } = state.place;
  if (as === null || chat === null || state.outside) return;
  const fresh = await getChat(as, chat, thread).catch((error) =>
    error instanceof Refusal ? null : state.chat,
  );
  const moved = state.place.as !== as || state.place.chat !== chat || state.place.thread !== thread;
  if (!moved) change({ chat: fresh });
});

/** Fetches all that is shown anew: what one sees of a chat depends on the world. */
export async function refresh() {
  await refreshWorld();
  await refreshChat();
}

const onChanged = (chat) => (chat === state.place.chat ? refresh() : refreshWorld());

/** The sandbox may have been started anew and not know the person: then the address is mended. */
async function retry(as) {
  await refreshWorld();
  if (state.place.as === as) follow(as);
}

let stopListening = () => {};
let onAnswer = () => {};

/** Kept once the events of the person come in: by them alone a press is answered. */
export let listening = Promise.resolve();

function follow(as) {
  stopListening();
  forgetPresses();
  const offline = document.getElementById("offline");
  let heard;
  listening = new Promise((resolve) => {
    heard = resolve;
  });
  stopListening = listen(as, {
    event: (event) => (event.type === "changed" ? onChanged(event.chat) : onAnswer(event)),
    open: () => {
      heard();
      offline.hidden = true;
      refresh();
    },
    lost: () => {
      offline.hidden = false;
      setTimeout(() => retry(as), RETRY);
    },
  });
}

async function arrive() {
  const before = state.place;
  const place = readPlace();
  const samePerson = before.as === place.as;
  const sameChat = before.chat === place.chat && before.thread === place.thread;
  change({
    place,
    composing: samePerson && sameChat ? state.composing : null,
    chat: sameChat ? state.chat : null,
  });
  if (!samePerson && place.as !== null) follow(place.as);
  const unknown = !state.world || (place.chat !== null && !currentChat());
  if (!samePerson || unknown) await refreshWorld();
  else change(entrance());
  if (!samePerson || !sameChat) refreshChat();
}

/** Follows the address and the events of the sandbox from now on; `showAnswer` gets the bot's answers to presses. */
export function start(showAnswer) {
  onAnswer = showAnswer;
  addEventListener("hashchange", arrive);
  arrive();
}
