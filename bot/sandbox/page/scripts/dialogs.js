import { element, iconButton } from "./dom.js";

function open(dialog) {
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.showModal();
  return new Promise((done) => {
    dialog.addEventListener("close", () => done(dialog.returnValue));
  });
}

const submit = (text) => element("button", { type: "submit", className: "primary", value: "ok" }, text);

/** The bot's alert: stays until it is confirmed. */
export function showAlert(text) {
  return open(
    element(
      "dialog",
      { className: "dialog", test: "alert", role: "alertdialog" },
      element(
        "form",
        { method: "dialog" },
        element("p", { className: "dialog-text" }, text),
        element("div", { className: "dialog-actions" }, submit("ОК")),
      ),
    ),
  );
}

/** Asks for one line of text; gives null when it is empty or the person changed their mind. */
export async function askText({ title, label, action, maxLength = 128 }) {
  const input = element("input", {
    name: "text",
    maxLength,
    required: true,
    autocomplete: "off",
    test: "dialog-input",
  });
  const cancel = element("button", { className: "quiet" }, "Отмена");
  const dialog = element(
    "dialog",
    { className: "dialog", aria: { label: title } },
    element(
      "form",
      { method: "dialog" },
      element("h2", {}, title),
      element("label", {}, element("span", {}, label), input),
      element("div", { className: "dialog-actions" }, cancel, submit(action)),
    ),
  );
  cancel.onclick = () => dialog.close("");
  const answer = await open(dialog);
  return answer === "ok" ? input.value.trim() || null : null;
}

/** A window with a title, a way to close it and any content, a list of nodes. */
export function showPanel(title, content, { test } = {}) {
  const dialog = element("dialog", { className: "dialog panel", aria: { label: title }, test });
  dialog.append(
    element(
      "header",
      {},
      element("h2", {}, title),
      iconButton("close", "Закрыть", () => dialog.close()),
    ),
    ...content,
  );
  open(dialog);
  return dialog;
}

/** A photo over the whole window; any click closes it. */
export function showPhoto(url, caption) {
  const dialog = element("dialog", { className: "viewer", test: "viewer", aria: { label: "Фото" } });
  dialog.append(
    element("img", { src: url, alt: caption || "Фото" }),
    iconButton("close", "Закрыть", () => dialog.close()),
  );
  dialog.addEventListener("click", () => dialog.close());
  open(dialog);
}
