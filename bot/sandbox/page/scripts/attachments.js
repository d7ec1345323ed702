import { showPhoto } from "./dialogs.js";
import { element, icon } from "./dom.js";

/** A photo at its proportions, so that nothing jumps when it has loaded; a tap enlarges it. */
export function photo({ url, width, height }, caption) {
  const image = element("img", { src: url, width, height, alt: caption || "Фото" });
  return element(
    "button",
    {
      className: "photo",
      test: "photo",
      title: "Увеличить",
      onclick: () => showPhoto(url, caption),
    },
    image,
  );
}

/** A file to download. */
export function documentLink({ url, name, size }) {
  return element(
    "a",
    { className: "document", test: "document", title: "Скачать", href: url, download: name },
    element("span", { className: "document-icon" }, icon("file")),
    element(
      "span",
      { className: "document-words" },
      element("b", {}, name),
      element("small", {}, readableSize(size)),
    ),
  );
}

function readableSize(bytes) {
  if (bytes < 1024) return `${bytes} Б`;
  const [value, unit] = bytes < 1024 ** 2 ? [bytes / 1024, "КБ"] : [bytes / 1024 ** 2, "МБ"];
  return `${value.toLocaleString("ru", { maximumFractionDigits: 1 })} ${unit}`;
}
