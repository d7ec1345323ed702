import { performAs } from "./actions.js";
import { getState } from "./api.js";
import { avatar } from "./avatar.js";
import { showPanel } from "./dialogs.js";
import { element } from "./dom.js";
import { state } from "./state.js";

/** Opens the list of all people with what each is in the chat; there one adds them and names administrators. */
export async function openMembers(chat) {
  const list = element("div", { className: "panel-list" });
  const redraw = async () => {
    const people = await Promise.all(state.world.people.map((person) => standing(person, chat)));
    list.replaceChildren(...people.map((person) => row(person, chat, redraw)));
  };
  await redraw();
  showPanel("Участники", list, { test: "members" });
}

async function standing(person, chat) {
  const { chats } = await getState(person.id);
  const seen = chats.find(({ id }) => id === chat.id);
  return { ...person, standing: seen ? (seen.admin ? "admin" : "member") : "outside" };
}

const WORDS = { admin: "администратор", member: "участник", outside: "не в группе" };
const STEPS = {
  admin: { label: "Снять", does: "demote" },
  member: { label: "В админы", does: "promote" },
  outside: { label: "Добавить", does: "join" },
};

function row(person, chat, redraw) {
  const { label, does } = STEPS[person.standing];
  const step = async () => {
    const actor = does === "join" ? person.id : state.place.as;
    if (await performAs(actor, does, { chat: chat.id, person: person.id })) await redraw();
  };
  return element(
    "div",
    { className: "panel-row", data: { id: person.id } },
    avatar(person),
    element(
      "span",
      { className: "panel-words" },
      element("b", {}, person.name),
      element("small", {}, WORDS[person.standing]),
    ),
    element(
      "button",
      { className: "quiet", aria: { label: `${label}: ${person.name}` }, onclick: step },
      label,
    ),
  );
}
