import { perform } from "./actions.js";
import { avatar } from "./avatar.js";
import { askText } from "./dialogs.js";
import { element, icon, reconcile } from "./dom.js";
import { nameFilter } from "./name-filter.js";
import { go } from "./place.js";
import { currentChat, state, subscribe } from "./state.js";

const strip = document.getElementById("people");

/** Draws the strip of all people; one tap makes the page theirs, the open group stays. */
export function startPeople() {
  const list = element("div", { className: "people-list" });
  const filter = nameFilter("find-person", () => render(list, filter));
  strip.append(
    filter.node,
    list,
    element(
      "button",
      {
        className: "person add",
        test: "new-person",
        title: "Новый человек",
        aria: { label: "Новый человек" },
        onclick: newPerson,
      },
      element("span", { className: "avatar" }, icon("plus")),
      element("span", { className: "person-name" }, "Новый"),
    ),
  );
  subscribe(["world", "place"], () => render(list, filter));
}

function render(list, filter) {
  if (!state.world) return;
  const before = list.querySelector("[aria-current=true]")?.dataset.id;
  const { people } = state.world;
  filter.show(people.length);
  reconcile(list, people.filter(filter.takes), {
    key: ({ id }) => String(id),
    signature: (person) => JSON.stringify([person, person.id === state.place.as]),
    build: personButton,
  });
  const current = list.querySelector("[aria-current=true]");
  if (current?.dataset.id !== before) current?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function personButton(person) {
  const current = person.id === state.place.as;
  return element(
    "button",
    {
      className: "person",
      test: "person",
      title: person.name,
      data: { id: person.id },
      aria: { label: person.name, current },
      onclick: () => become(person.id),
    },
    avatar(person),
    element("span", { className: "person-name" }, person.name.split(" ")[0]),
  );
}

/** In private everybody has a chat of their own with the bot; it has the person's id. */
function become(id) {
  const chat = currentChat()?.kind === "private" ? { chat: id } : {};
  go({ as: id, message: null, ...chat }, { replace: true });
}

async function newPerson() {
  const name = await askText({ title: "Новый человек", label: "Имя и фамилия", action: "Добавить" });
  const added = name && (await perform("new_person", { name }));
  if (added) become(added.person);
}
