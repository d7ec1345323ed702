const number = (text) => (text === null || text === "" ? null : Number(text));

/** Where the address says we are: who, which chat, which topic, which message to show. Absent parts are null. */
export function readPlace() {
  const hash = new URLSearchParams(location.hash.slice(1));
  return {
    as: number(hash.get("as")),
    chat: number(hash.get("chat")),
    thread: number(hash.get("thread")),
    message: number(hash.get("message")),
  };
}

/** Goes to a place; parts that are not given stay, a new chat starts without topic and message. */
export function go(change, { replace = false } = {}) {
  const before = readPlace();
  const inner = "chat" in change ? { thread: null, message: null } : {};
  const parts = Object.entries({ ...before, ...inner, ...change }).filter(([, value]) => value !== null);
  const hash = `#${new URLSearchParams(parts)}`;
  if (hash !== location.hash && !replace) {
    location.hash = hash;
    return;
  }
  history.replaceState(null, "", hash);
  dispatchEvent(new HashChangeEvent("hashchange"));
}
