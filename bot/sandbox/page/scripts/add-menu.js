import { openChat, perform } from "./actions.js";
import { avatar, initialsOf } from "./avatar.js";
import { askText, showPanel } from "./dialogs.js";
import { element } from "./dom.js";
import { openMenu } from "./menu.js";
import { state } from "./state.js";

/** What the plus above the list offers: a new group, or one that others are in already. */
export function openAddMenu(place) {
  openMenu(place, [
    { label: "Новая группа…", icon: "people", test: "new-group", run: newGroup },
    { label: "Войти в группу…", icon: "enter", test: "join-group", run: joinGroup },
  ]);
}

async function newGroup() {
  const title = await askText({ title: "Новая группа", label: "Название", action: "Создать" });
  const answer = title && (await perform("new_group", { title, chat: null }));
  if (answer?.chat) openChat(answer.chat);
}

function joinGroup() {
  const groups = state.world.others;
  const list = element(
    "div",
    { className: "panel-list" },
    ...groups.map((group) => {
      const join = async () => {
        panel.close();
        if (await perform("join", { chat: group.id })) openChat(group.id);
      };
      return element(
        "button",
        { className: "panel-row", onclick: join },
        avatar({ id: group.id, initials: initialsOf(group.title) }),
        element("span", {}, group.title),
      );
    }),
  );
  if (!groups.length) list.append(element("p", {}, "Вы уже во всех группах."));
  const panel = showPanel("Войти в группу", [list]);
}
