/** A refusal of the sandbox, in one sentence that the person may read. */
export class Refusal extends Error {}

async function answer(response) {
  const body = await response.json().catch(() => null);
  if (response.ok && body) return body;
  throw new Refusal(body?.error ?? `Песочница ответила ошибкой ${response.status}.`);
}

async function ask(path, parameters) {
  const given = Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined);
  return answer(await fetch(`/sandbox/${path}?${new URLSearchParams(given)}`, { cache: "no-store" }));
}

/** Me, all people, the bot and the chats that I see; without `as` the sandbox chooses the person. */
export const getState = (as) => ask("state", { as });

/** One chat with its messages and the commands of the bot there. */
export const getChat = (as, chat, thread) => ask("chat", { as, chat, thread });

/** All people with what each is in the chat. */
export const getMembers = (as, chat) => ask("members", { as, chat });

/** Does one thing as a person: see `do` in the sandbox's acts. Throws Refusal. */
export async function act(as, what, fields = {}) {
  return answer(
    await fetch("/sandbox/act", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ as, do: what, ...fields }),
    }),
  );
}

/**
 * Listens to what happens for a person until the connection is lost; returns what ends it.
 *
 * A web socket, because headless browsers with virtual time wait for ever on a stream of server-sent events.
 */
export function listen(as, { event, open, lost }) {
  const socket = new WebSocket(`ws://${location.host}/sandbox/events?as=${as}`);
  socket.onmessage = ({ data }) => event(JSON.parse(data));
  socket.onopen = open;
  socket.onclose = lost;
  return () => {
    socket.onclose = null;
    socket.close();
  };
}
