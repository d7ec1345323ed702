import { element } from "./dom.js";

/** The list of the bot's commands above the field. `choose` gets the command taken. */
export class CommandMenu {
  constructor(choose) {
    this.choose = choose;
    this.node = element("div", {
      className: "command-menu",
      role: "listbox",
      hidden: true,
      aria: { label: "Команды бота" },
    });
  }

  /** Shows all commands, or closes the list. */
  toggle(commands) {
    if (this.node.hidden) this.show(commands);
    else this.node.hidden = true;
  }

  /** Shows the commands that begin as the text does, while it is one word after a slash. */
  filter(text, commands) {
    const typed = /^\/(\w*)$/.exec(text);
    this.show(typed ? commands.filter(({ command }) => command.startsWith(typed[1].toLowerCase())) : []);
  }

  show(commands) {
    this.commands = commands;
    this.node.hidden = commands.length === 0;
    this.node.replaceChildren(...commands.map((item) => this.row(item)));
    this.mark(0);
  }

  row(item) {
    const take = () => {
      this.node.hidden = true;
      this.choose(item);
    };
    return element(
      "button",
      { role: "option", test: "command", data: { command: item.command }, onclick: take },
      element("b", {}, `/${item.command}`),
      element("span", {}, item.description),
    );
  }

  mark(index) {
    this.marked = index;
    [...this.node.children].forEach((row, at) => row.setAttribute("aria-selected", at === index));
    this.node.children[index]?.scrollIntoView({ block: "nearest" });
  }

  /** Takes the keys that are meant for the list; true when it did. Tab writes the command, Enter sends it. */
  onKey(event, write) {
    const act = this.node.hidden ? null : this.keyAction(event, write);
    if (!act) return false;
    event.preventDefault();
    act();
    return true;
  }

  keyAction({ key, shiftKey }, write) {
    const count = this.commands.length;
    const actions = {
      ArrowDown: () => this.mark((this.marked + 1) % count),
      ArrowUp: () => this.mark((this.marked + count - 1) % count),
      Escape: () => {
        this.node.hidden = true;
      },
      Tab: () => write(`/${this.commands[this.marked].command} `),
      Enter: () => this.node.children[this.marked].click(),
    };
    return shiftKey ? null : actions[key];
  }
}
