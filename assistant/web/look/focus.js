// Where the keyboard is. The server draws parts of the page anew; what had the focus then gets it back, or what stands
// next to it where it is gone.
"use strict";

const focusing = (() => {
  const NAMES = ["do", "id", "of", "stage", "lane", "beside", "after", "seq", "quick", "view"];
  let ways = []; // how to find what has the focus, the best way first
  let wanted = ""; // the item that is to have it as soon as it is drawn

  function way(element) {
    if (element.id) return { selector: `#${CSS.escape(element.id)}`, at: 0 };
    const named = NAMES.filter((name) => element.dataset[name] !== undefined).map((name) => `[data-${name}="${CSS.escape(element.dataset[name])}"]`);
    const selector = `#polku ${element.localName}${named.join("")}`;
    return { selector, at: [...document.querySelectorAll(selector)].indexOf(element) };
  }

  function hold(element) {
    const place = element.closest("li, dd, th"), cell = element.closest("td, .panel");
    const near = [place?.nextElementSibling, place?.previousElementSibling].map((beside) => beside?.querySelector("button.item, button.step"));
    ways = [element, ...near, cell?.querySelector("button.add, button.small")].filter(Boolean).map(way);
  }

  function want(id) { wanted = id; }

  function take(element) {
    element?.focus({ preventScroll: true });
    return Boolean(element) && document.activeElement === element;
  }

  function settle() {
    if (document.querySelector("#dialog[open]")) return;
    const item = wanted && document.querySelector(`#board [data-id="${CSS.escape(wanted)}"]`);
    if (item) {
      wanted = "";
      if (take(item)) return reveal(item);
    }
    if (!ways.length || (document.activeElement && document.activeElement !== document.body)) return;
    for (const { selector, at } of ways) if (take(document.querySelectorAll(selector)[at])) return;
    if (!take(document.querySelector("#say"))) take(document.querySelector("#board button"));
  }

  function reveal(item) {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    item.scrollIntoView({ block: "nearest", inline: "nearest", behavior: calm ? "auto" : "smooth" });
  }

  document.addEventListener("focusin", (event) => { if (event.target.closest("#polku")) hold(event.target); });
  document.addEventListener("pointerdown", (event) => { if (!event.target.closest("#dialog")) { ways = []; wanted = ""; } });
  return { hold, want, settle, reveal };
})();
