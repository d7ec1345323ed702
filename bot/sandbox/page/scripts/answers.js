import { showAlert } from "./dialogs.js";
import { follow } from "./links.js";
import { answered } from "./presses.js";
import { showToast } from "./toasts.js";

/** Shows what the bot answered a press with: a toast, an alert, an address, or nothing but the end of waiting. */
export function showAnswer({ press, text, alert, url }) {
  answered(press);
  if (url) follow(url);
  if (!text) return;
  if (alert) showAlert(text);
  else showToast(text);
}
