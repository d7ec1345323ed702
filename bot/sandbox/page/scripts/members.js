import { perform } from "./actions.js";
import { getMembers } from "./api.js";
import { avatar } from "./avatar.js";
import { showPanel } from "./dialogs.js";
import { element, iconButton } from "./dom.js";
import { nameFilter } from "./name-filter.js";
import { state } from "./state.js";

/** Opens the list of all people with what each is in the chat; there one adds, removes and names administrators. */
export async function openMembers(chat) {
  let people = [];
  const list = element("div", { className: "panel-list" });
  const draw = () => list.replaceChildren(...people.filter(filter.takes).map((person) => row(person, fetchAnew)));
  const filter = nameFilter("find-member", draw);
  const fetchAnew = async () => {
    ({ people } = await getMembers(state.place.as, chat.id));
    filter.show(people.length);
    draw();
  };
  await fetchAnew();
  showPanel("Участники", [filter.node, list], { test: "members" });
}

const WORDS = {
  creator: "владелец",
  administrator: "администратор",
  member: "участник",
  left: "не в группе",
  kicked: "удалён из группы",
};

const REMOVE = { label: "Удалить", icon: "delete", does: "kick" };
const STEPS = {
  creator: [],
  administrator: [{ label: "Снять с админов", icon: "down", does: "demote" }, REMOVE],
  member: [{ label: "Сделать админом", icon: "star", does: "promote" }, REMOVE],
  left: [{ label: "Добавить", icon: "plus", does: "add" }],
  kicked: [{ label: "Вернуть", icon: "plus", does: "add" }],
};

function row(person, fetchAnew) {
  return element(
    "div",
    { className: "panel-row", data: { id: person.id } },
    avatar(person),
    element(
      "span",
      { className: "panel-words" },
      element("b", {}, person.name),
      element("small", {}, WORDS[person.status]),
    ),
    ...STEPS[person.status].map((step) => stepButton(person, step, fetchAnew)),
  );
}

function stepButton(person, { label, icon, does }, fetchAnew) {
  const step = async () => {
    if (await perform(does, { person: person.id })) await fetchAnew();
  };
  return iconButton(icon, `${label}: ${person.name}`, step);
}
