// The page's own hand: sends what the owner does, keeps what is typed, and follows what others change.
// Every text comes from the server, escaped; nothing here makes markup of an owner's words.
"use strict";

const polku = (() => {
  const PULSE = 1000; // milliseconds between two looks for news
  const state = { project: "", version: 0, talk: 0, language: "", started: "", busy: false, lost: false, everything: false };
  const seen = new Map(); // what every item said when it was last shown
  let trigger = null, first = true, opened = null, pulsing = false, file = null;
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const keep = {
    get: (name) => { try { return sessionStorage.getItem(`polku-${name}`); } catch { return null; } },
    set: (name, value) => { try { value === null ? sessionStorage.removeItem(`polku-${name}`) : sessionStorage.setItem(`polku-${name}`, value); } catch { /* a browser that keeps nothing */ } },
  };

  // --- to and from the server ---------------------------------------------------------------------------------------

  function connect(element, props, fire, watch, [turn, act]) {
    trigger = { turn: (data) => fire(turn, data), act: (data) => fire(act, data) };
    watch("value", () => { if (props.value) signal(JSON.parse(props.value)); });
  }

  function act(data) {
    if (!trigger) return;
    trigger.act({ project: state.project, ...data });
  }

  function signal(told) {
    if (told.error !== undefined) return failed(told);
    if (told.project !== undefined) follow(told);
    if (told.project !== undefined && !told.waiting) state.elsewhere = false;
    if (told.heard) heard();
    if (told.answered) answered();
    if (told.say) tell(told.say);
    if (told.dialog) openDialog(told.dialog);
    if (told.close) closeDialog();
    if (told.focus) focusing.want(told.focus);
    if (told.focus || told.close) requestAnimationFrame(focusing.settle);
    if (told.go) { closeDialog(); leave(told.go); }
    if (told.busy) { answered(); state.elsewhere = true; } // another window has it answered
    else if (told.waiting && !state.busy && !state.elsewhere) resume();
  }

  function resume() { // what was left without an answer
    state.busy = true;
    document.body.classList.add("busy");
    trigger.turn({ project: state.project, text: "" });
  }

  function follow(told) {
    const before = state.language;
    Object.assign(state, { project: told.project, version: told.version, talk: told.talk, language: told.language });
    document.documentElement.lang = told.language;
    const here = new URL(location.href);
    if (here.searchParams.get("project") !== told.project) {
      here.search = `?project=${told.project}`;
      history.replaceState(null, "", here);
    }
    if (before && before !== told.language) return leave(here.search); // everything on the page in the other language
    if (first) begin();
  }

  function begin() {
    first = false;
    const say = one("#say");
    if (say) { say.value = keep.get(`say-${state.project}`) || ""; grow(say); }
    const back = keep.get("focus");
    keep.set("focus", null);
    if (back) one(`#${back}`)?.focus(); else if (matchMedia("(pointer: fine)").matches && innerWidth > 900) say?.focus({ preventScroll: true });
    const was = JSON.parse(keep.get("dialog") || "null");
    keep.set("dialog", null);
    if (was && was.project === state.project) { opened = was.data; state.restore = was; act(was.data); }
    const told = keep.get("told");
    keep.set("told", null);
    if (told) tell(told);
    document.body.dataset.ready = "1";
    pulse();
  }

  function leave(where) {
    if (new URL(where, location.href).href === location.href) location.reload(); else location.assign(where);
  }

  async function pulse() {
    if (pulsing) return;
    pulsing = true;
    try {
      const answer = await fetch(`/polku/pulse?project=${encodeURIComponent(state.project)}`, { cache: "no-store" });
      const now = await answer.json();
      if (now.code === "project-not-found") { keep.set("told", now.error); return leave("/"); }
      if (now.error) throw new Error(now.error);
      if (state.lost || (state.started && state.started !== now.started)) return location.reload(); // all is told anew
      state.started = now.started;
      if (!state.busy && (now.version !== state.version || now.talk !== state.talk)) {
        state.version = now.version; state.talk = now.talk; // asked for once
        act({ do: state.everything ? "earlier" : "refresh" });
      } else if (state.elsewhere && !now.answering && !state.busy) { state.elsewhere = false; resume(); } // it came to nothing there
    } catch { lose(); } finally { pulsing = false; }
    setTimeout(pulse, PULSE);
  }

  function lose() {
    state.lost = true;
    one("#lost")?.removeAttribute("hidden");
  }

  addEventListener("pagehide", () => { // whoever loads the page again, the open dialog comes back with what was typed
    const dialog = one("#dialog[open]"), form = dialog && one("form", dialog);
    if (form && opened) keep.set("dialog", JSON.stringify({ project: state.project, data: opened, values: values(form), was: before(form) }));
  });

  // --- the talk -----------------------------------------------------------------------------------------------------

  async function send(text) {
    if (state.busy || !text.trim()) return;
    if (state.lost) return;
    state.busy = true;
    document.body.classList.add("busy");
    complain("");
    try {
      await fetch(`/polku/pulse?project=${encodeURIComponent(state.project)}`, { cache: "no-store" }); // is there anybody?
    } catch { state.busy = false; document.body.classList.remove("busy"); return lose(); }
    state.sending = text;
    trigger.turn({ project: state.project, text });
  }

  function heard() {
    const say = one("#say");
    if (say && say.value.trim() === (state.sending || "").trim()) { say.value = ""; keep.set(`say-${state.project}`, null); grow(say); }
    state.sending = null;
  }

  function answered() {
    state.busy = false;
    document.body.classList.remove("busy");
  }

  function failed(told) {
    answered();
    state.restore = null;
    const where = one("#dialog[open] .error");
    if (where) {
      const form = where.closest("form");
      if (told.now) catchUp(form, told.now);
      delete form.dataset.sent;
      where.textContent = told.error;
      where.hidden = false;
      where.scrollIntoView({ block: "nearest" });
      return;
    }
    complain(told.error);
    if (told.code === "project-not-found" && first) { keep.set("told", told.error); leave("/"); }
  }

  function catchUp(form, now) { // what it says by now is what the next save replaces, knowingly; what nobody touched here follows
    const mine = values(form), was = before(form);
    fill(form, { values: Object.fromEntries(Object.entries(now).filter(([name]) => mine[name] === was[name])), was: now });
  }

  function complain(sentence) { // beside what was typed, or where it is seen while the talk is not
    const where = one("#trouble");
    if (!where) return;
    if (sentence && getComputedStyle(where).visibility === "hidden") tell(sentence); else where.textContent = sentence;
  }

  function tell(sentence) {
    const where = one("#news");
    if (!where) return;
    where.textContent = sentence;
    where.classList.add("told");
    clearTimeout(state.telling);
    state.telling = setTimeout(() => { where.classList.remove("told"); where.textContent = ""; }, 8000);
  }

  function grow(area) { area.style.height = "auto"; area.style.height = `${Math.min(area.scrollHeight + 2, innerHeight * 0.35)}px`; }

  // --- what the server has just drawn -------------------------------------------------------------------------------

  function shown(part) {
    if (part === "talk" || part === "live") requestAnimationFrame(toTheEnd);
    if (part === "talk") requestAnimationFrame(() => scrolled(one("#talk")));
    if (part === "bar") { const bar = one("#bar .bar"); if (bar) document.title = `${bar.dataset.title} · Polku`; theme(); }
    requestAnimationFrame(part === "board" ? drawn : focusing.settle);
  }

  function toTheEnd() {
    const pane = one("#conversation");
    pane?.scrollTo({ top: pane.scrollHeight });
  }

  function scrolled(root) { // long texts that scroll in their place do so by keyboard, too
    for (const text of all(".bubble, blockquote", root)) if (text.scrollHeight > text.clientHeight) text.tabIndex = 0;
  }

  function drawn() {
    const grown = [];
    for (const item of all("#board [data-stamp]")) {
      const before = seen.get(item.dataset.id);
      item.classList.toggle("fresh", seen.size > 0 && before !== item.dataset.stamp);
      if (seen.size > 0 && before !== item.dataset.stamp) grown.push(item);
    }
    seen.clear();
    for (const item of all("#board [data-stamp]")) seen.set(item.dataset.id, item.dataset.stamp);
    if (!seen.size) seen.set("", "");
    if (grown.length && document.body.dataset.view === "talk") one(".views .news")?.removeAttribute("hidden");
    lanes();
    wide();
    times(one("#board"));
    focusing.settle();
    if (grown.length && !one("#dialog[open]") && !one("#board").contains(document.activeElement)) focusing.reveal(grown[0]);
  }

  function times(root) {
    const form = new Intl.DateTimeFormat(state.language || undefined, { dateStyle: "medium", timeStyle: "short" });
    for (const time of all("time[datetime]", root || document)) time.textContent = form.format(new Date(time.dateTime));
  }

  // --- dialogs ------------------------------------------------------------------------------------------------------

  function dialogElement() {
    let dialog = one("#dialog");
    if (!dialog) {
      dialog = document.createElement("dialog");
      dialog.id = "dialog";
      dialog.setAttribute("aria-labelledby", "dialog-title");
      dialog.addEventListener("cancel", unsaved);
      dialog.addEventListener("close", () => { dialog.replaceChildren(); opened = null; focusing.settle(); });
      dialog.addEventListener("click", (event) => { if (event.target === dialog && !dirty()) closeDialog(); });
      document.body.append(dialog);
    }
    return dialog;
  }

  function openDialog(markup) {
    const dialog = dialogElement();
    dialog.innerHTML = markup;
    const form = one("form", dialog);
    if (state.restore && form) { fill(form, state.restore); state.restore = null; }
    if (!dialog.open) dialog.showModal();
    dialog.scrollTop = 0;
    sort(form);
    times(dialog);
    scrolled(dialog);
    const first = matchMedia("(pointer: fine)").matches && one("[name=query], .f-text textarea, .f-title input, .f-name input, input[type=file], input:checked", form);
    (first || one("h2", form))?.focus();
  }

  function closeDialog() { const dialog = one("#dialog[open]"); if (dialog) dialog.close(); }

  function unsaved(event) { // Escape, or a phone's way back, leaves what was typed only when it is pressed again
    const error = one(".error", event.target);
    if (!error || !dirty() || error.textContent === error.dataset.unsaved) return;
    event.preventDefault();
    error.textContent = error.dataset.unsaved;
    error.hidden = false;
    error.scrollIntoView({ block: "nearest" });
  }

  function dirty() {
    const form = one("#dialog :is(form[data-do]:not([data-free]), #documents)");
    if (!form) return false;
    const now = values(form), was = before(form);
    return Object.keys(now).some((name) => now[name].trim() !== (was[name] ?? "").trim());
  }

  function values(form) {
    const found = {};
    if (form) for (const control of form.elements) {
      if (!control.name || control.type === "file" || (control.type === "radio" && !control.checked)) continue;
      found[control.name] = control.type === "checkbox" ? (control.checked ? control.value : "") : control.value;
    }
    return found;
  }

  function before(form) {
    const found = {};
    for (const control of all("[data-was]", form)) found[control.name || "score"] = control.dataset.was;
    return found;
  }

  function fill(form, kept) {
    for (const control of form.elements) {
      if (!(control.name in kept.values) || control.type === "file") continue;
      if (control.type === "radio" || control.type === "checkbox") control.checked = control.value === kept.values[control.name];
      else control.value = kept.values[control.name];
    }
    for (const control of all("[data-was]", form)) control.dataset.was = kept.was[control.name || "score"] ?? control.dataset.was;
  }

  function sort(form) { // the fields that belong to the chosen lane
    const lane = form && form.elements.lane;
    if (!lane) return;
    for (const part of all("[class^=for-]", form)) part.hidden = part.className !== `for-${lane.value}`;
  }

  function once(form) { // what is pressed twice does its work once
    if (form.dataset.sent) return false;
    form.dataset.sent = "1";
    return true;
  }

  function submit(form, button) {
    if (form.id === "download") return download(form);
    if (!once(form)) return;
    if (form.id === "upload") return upload(form, button.value);
    if (form.id === "documents") return addDocument(form);
    const data = { do: form.dataset.do, id: form.dataset.id || "", of: form.dataset.of || "", lane: form.dataset.lane || "", new: values(form), was: before(form) };
    const error = one(".error", form);
    error.hidden = true;
    act(data);
  }

  function download(form) {
    const chosen = values(form), link = document.createElement("a");
    link.href = `/polku/export/${state.project}?format=${chosen.format}&quotes=${chosen.quotes || ""}&names=${chosen.names || ""}`;
    link.download = "";
    link.click();
    closeDialog();
  }

  async function post(query) {
    const answer = await fetch(`/polku/import?project=${state.project}&name=${encodeURIComponent(file.name)}${query}`, { method: "POST", body: file });
    return answer.json();
  }

  async function addDocument(form) {
    const chosen = form.elements.document.files[0], pasted = form.elements.pasted.value, error = one(".error", form), reading = one("#reading", form);
    const refuse = (sentence) => { if (!form.isConnected) return tell(sentence); delete form.dataset.sent; error.textContent = sentence; error.hidden = false; error.scrollIntoView({ block: "nearest" }); };
    error.hidden = true;
    if (!chosen && !pasted.trim()) return refuse(form.dataset.choose);
    reading.textContent = reading.dataset.reading;
    const all = [...(chosen ? [[`name=${encodeURIComponent(chosen.name)}`, chosen]] : []), ...(pasted.trim() ? [["pasted=1", pasted]] : [])], said = [];
    try {
      for (const [query, body] of all) {
        const answer = await fetch(`/polku/documents?project=${state.project}&${query}`, { method: "POST", body });
        const told = await answer.json();
        if (told.error) return refuse(told.error);
        said.push(told.say);
        if (body === chosen) form.elements.document.value = ""; // it is there now, whatever becomes of the text
      }
      if (form.isConnected) closeDialog();
      tell(said.join(" "));
    } catch { lose(); } finally { reading.textContent = ""; }
  }

  async function preview(form, chosen) {
    const error = one(".error", form), buttons = all("button[type=submit]", form), place = one("#preview", form);
    error.hidden = true; place.replaceChildren(); buttons.forEach((button) => { button.disabled = true; });
    file = chosen;
    if (!file) return;
    try {
      const told = await post("&look_only=1");
      if (told.error) { error.textContent = told.error; error.hidden = false; return; }
      place.innerHTML = told.preview;
      buttons.forEach((button) => { button.disabled = false; });
    } catch { lose(); }
  }

  async function upload(form, into) {
    try {
      const told = await post(`&into=${into}`), error = one(".error", form);
      delete form.dataset.sent;
      if (told.error) { error.textContent = told.error; error.hidden = false; return; }
      closeDialog();
      if (into) act({ do: "refresh" }); else leave(told.go);
    } catch { lose(); }
  }

  // --- what the owner does ------------------------------------------------------------------------------------------

  function data(button) {
    const { do: deed, ...rest } = button.dataset, found = { do: deed };
    for (const name of ["id", "of", "stage", "lane", "beside"]) if (rest[name] !== undefined) found[name] = rest[name];
    if (rest.after !== undefined) found.after = rest.after === "1";
    if (rest.seq !== undefined) found.seq = Number(rest.seq);
    return found;
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button, a");
    if (!button) return;
    if (button.dataset.close !== undefined) return closeDialog();
    if (button.dataset.quick !== undefined) return void send(button.textContent.trim());
    if (button.dataset.view !== undefined) return view(button.dataset.view);
    if (button.dataset.act !== undefined) return deed(button);
    if (button.dataset.skip !== undefined) return void skip(button.dataset.skip);
    if (button.id === "theme") return theme(true);
    if (button.id === "lanes") return lanes(true);
    if (button.id === "wide") return wide(true);
    if (button.dataset.do === undefined) return;
    if (button.dataset.do === "earlier") state.everything = true;
    const wanted = data(button);
    if (!button.closest("#dialog")) focusing.hold(button);
    opened = wanted;
    act(wanted);
  });

  function deed(button) {
    const form = button.closest("form");
    const wanted = { do: button.dataset.act, id: form.dataset.id || "" };
    if (button.dataset.of) wanted.of = button.dataset.of;
    if (button.dataset.by) wanted.by = Number(button.dataset.by);
    if (button.dataset.seq) wanted.seq = Number(button.dataset.seq);
    if (button.dataset.project) wanted.id = button.dataset.project;
    if (once(form)) act(wanted);
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.id === "composer") { event.preventDefault(); return void send(form.elements.say.value); }
    if (!form.closest("#dialog")) return;
    event.preventDefault();
    if (form.dataset.do || form.id) submit(form, event.submitter || one("button[type=submit]", form));
  });

  document.addEventListener("input", (event) => {
    if (event.target.id === "say") { keep.set(`say-${state.project}`, event.target.value); grow(event.target); complain(""); }
  });

  document.addEventListener("change", (event) => {
    const control = event.target;
    if (control.id === "language") speak(control);
    else if (control.name === "lane" && control.form) sort(control.form);
    else if (control.id === "d-file") preview(control.form, control.files[0]);
  });

  let pressed = ""; // the arrows go through the languages; the page changes once one is chosen

  function speak(select) {
    if (pressed.startsWith("Arrow")) return;
    document.cookie = `polku_language=${select.value}; path=/; max-age=31536000; samesite=lax`;
    keep.set("focus", "language");
    if (select.value !== state.language) act({ do: "speak", language: select.value });
  }

  document.addEventListener("focusout", (event) => { if (event.target.id === "language") { pressed = ""; if (event.target.value !== state.language) speak(event.target); } });

  document.addEventListener("keydown", (event) => {
    if (event.target.id === "language") { pressed = event.altKey ? "" : event.key; if (event.key === "Enter" && event.target.value !== state.language) speak(event.target); }
    if (event.target.id === "say" && event.key === "Enter" && !event.shiftKey && !event.isComposing && matchMedia("(pointer: fine)").matches) {
      event.preventDefault();
      send(event.target.value);
    }
  });

  function skip(to) { // past everything, to what was meant
    view(to);
    (to === "map" ? one("#board .step, #board .empty button") : one("#say"))?.focus();
  }

  function view(which) {
    document.body.dataset.view = which;
    for (const button of all("[data-view]", one(".views"))) button.setAttribute("aria-pressed", String(button.dataset.view === which));
    if (which === "map") one(".views .news")?.setAttribute("hidden", ""); else toTheEnd();
  }

  function theme(turn = false) {
    const root = document.documentElement, night = matchMedia("(prefers-color-scheme: dark)").matches;
    if (turn) {
      const dark = root.dataset.theme === "dark" || (root.dataset.theme !== "light" && night);
      root.dataset.theme = dark ? "light" : "dark";
      try { localStorage.setItem("polku-theme", root.dataset.theme); } catch { /* then it holds until the page is closed */ }
    }
  }

  function lanes(turn = false) {
    const board = one("#board .board"), button = one("#lanes");
    if (!board || !button) return;
    if (turn) state.lanes = !state.lanes;
    board.classList.toggle("all-lanes", Boolean(state.lanes));
    button.setAttribute("aria-pressed", String(Boolean(state.lanes)));
  }

  function wide(turn = false) {
    if (turn) document.body.classList.toggle("wide");
    one("#wide")?.setAttribute("aria-pressed", String(document.body.classList.contains("wide")));
  }

  document.addEventListener("DOMContentLoaded", () => { document.body.dataset.view = "talk"; });
  // Gradio would cut its own stream off here and complain about that; the browser closes it anyway.
  addEventListener("beforeunload", (event) => event.stopImmediatePropagation());
  return { connect, shown };
})();
