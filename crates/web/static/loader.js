// Opens the app in a page: the one policy for Trusted Types, the wasm module, the
// pages for when that fails or breaks, and the service worker with its updates.
//
// It puts nothing on `window`. The app and this file speak by events on `window`
// (`bearing:…`) and by two marks on <html>: data-update and data-offline.

const VERSION = "__VERSION__";
const WORKERS = ["/sw.js", "/@/argon2-worker.js"];

/** The service worker's registration, once there is one. */
let registration;

trustTypes();
watchForBreaks();
await open();
keepForOffline();

/** Leptos builds its static templates through innerHTML; a person's words never go
 *  there. So markup that could run or fetch anything is refused, and scripts are
 *  only the two workers. */
function trustTypes() {
  const refused =
    /<\s*\/?\s*(?:script|iframe|frame|object|embed|applet|base|meta|link|style|portal|foreignobject|animate|set)\b|[\s"'/](?:on[a-z]+|style|srcdoc|formaction|ping)\s*=|(?:javascript|data|vbscript)\s*:/i;
  globalThis.trustedTypes?.createPolicy("default", {
    createHTML: (markup) => (refused.test(markup) ? null : markup),
    createScriptURL: (address) => {
      const url = new URL(address, location.origin);
      return url.origin === location.origin && WORKERS.includes(url.pathname) ? url.href : null;
    },
  });
}

async function open() {
  try {
    const bearing = await import("/@/bearing.js");
    await bearing.default({ module_or_path: "/@/bearing_bg.wasm" });
    bearing.start();
    document.getElementById("opening")?.remove();
  } catch (cause) {
    console.error(cause);
    // A panic has already put up its own page.
    if (document.getElementById("broken").hidden) alone("not-opened");
  }
}

/** Shows one of the pages that stand in index.html, in the place of the app. */
function alone(id) {
  for (const part of [...document.body.children]) {
    if (part.id === id || part.id === "help-without") part.hidden = false;
    else if (part.tagName === "DIALOG") part.remove();
    else part.hidden = true;
  }
  const page = document.getElementById(id);
  for (const link of page.querySelectorAll('a[href=""]')) {
    link.href = location.pathname;
    link.addEventListener("click", openAgain);
  }
  page.querySelector("h1")?.focus();
  registration?.update().catch(() => {}); // a newer version may have it mended
}

/** With the newer version, if one is here: the app is not there to offer it. */
function openAgain(event) {
  if (!registration?.waiting) return;
  event.preventDefault();
  changeTo(registration.waiting);
}

/** A panic tells its place in the source, never its message: that may quote a person. */
function watchForBreaks() {
  window.addEventListener("bearing:broke", (event) => {
    alone("broken");
    document.querySelector("#broken .place").textContent = `${VERSION} ${event.detail ?? ""}`;
  });
  const trap = (cause) => {
    if (cause instanceof WebAssembly.RuntimeError && document.getElementById("opening") === null)
      if (document.getElementById("broken").hidden) alone("broken");
  };
  window.addEventListener("error", (event) => trap(event.error));
  window.addEventListener("unhandledrejection", (event) => trap(event.reason));
}

/** Registers the service worker, tells the app when this version is wholly kept, and
 *  when another waits. Where there is none (a private window, storage refused, a
 *  plain address elsewhere) the page works without. */
async function keepForOffline() {
  if (!("serviceWorker" in navigator) || !window.isSecureContext) return;
  try {
    registration = await navigator.serviceWorker.register("/sw.js", { updateViaCache: "none" });
  } catch (cause) {
    console.info("No service worker here:", cause);
    return;
  }
  listenForErase();
  listenForUpdates();
  answerOtherTabs();
  await navigator.serviceWorker.ready;
  const tellVersion = () =>
    navigator.serviceWorker.controller?.postMessage({ kind: "mine", version: VERSION });
  navigator.serviceWorker.addEventListener("controllerchange", tellVersion);
  tellVersion();
  document.documentElement.dataset.offline = "ready";
  fire("bearing:offline-ready");
}

function fire(name, detail, cancelable = false) {
  return window.dispatchEvent(new CustomEvent(name, { detail, cancelable }));
}

// Updates: offered, never forced.

function listenForUpdates() {
  const offer = () => {
    // Without a controller this is the first version, not a newer one.
    if (!registration.waiting || !navigator.serviceWorker.controller) return;
    document.documentElement.dataset.update = "ready";
    fire("bearing:update-ready");
  };
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", offer);
  });
  offer();
  window.addEventListener("bearing:take-update", () => takeUpdate());
  let lastAsked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - lastAsked < 3_600_000) return;
    lastAsked = Date.now();
    registration.update().catch(() => {}); // offline: asked again another hour
  });
}

/** This tab goes to the new version; the others keep theirs until they close. But
 *  every tab saves first, because the new version may change the database. */
async function takeUpdate() {
  const [here, elsewhere] = await Promise.all([saveHere(), saveElsewhere()]);
  if (!here || !elsewhere) {
    fire("bearing:update-refused");
    return;
  }
  if (registration.waiting) changeTo(registration.waiting);
  else location.reload();
}

function changeTo(worker) {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), {
    once: true,
  });
  worker.postMessage({ kind: "take-over" });
}

/** Whether the app in this tab has saved what was typed. */
async function saveHere() {
  const saving = [];
  const agreed = fire("bearing:before-update", { saving }, true);
  const saved = await Promise.allSettled(saving);
  return agreed && saved.every((one) => one.status === "fulfilled");
}

const UPDATES = "bearing-updates";

/** Whether every other tab has. A tab answers "here" at once; one that does not is
 *  frozen, and saved when it was put away. */
function saveElsewhere() {
  return new Promise((resolve) => {
    const channel = new BroadcastChannel(UPDATES);
    const ask = crypto.randomUUID();
    const open = new Set();
    let listening = true;
    const done = (answer) => {
      channel.close();
      resolve(answer);
    };
    channel.onmessage = ({ data }) => {
      if (data.ask !== ask || data.kind === "save") return;
      if (data.kind === "here") open.add(data.tab);
      if (data.kind === "refused") done(false);
      if (data.kind === "saved") open.delete(data.tab);
      if (!listening && open.size === 0) done(true);
    };
    channel.postMessage({ kind: "save", ask });
    setTimeout(() => {
      listening = false;
      if (open.size === 0) done(true);
    }, 500);
    setTimeout(() => done(open.size === 0), 5000);
  });
}

function answerOtherTabs() {
  const channel = new BroadcastChannel(UPDATES);
  const tab = crypto.randomUUID();
  channel.onmessage = async ({ data }) => {
    if (data.kind !== "save") return;
    channel.postMessage({ kind: "here", ask: data.ask, tab });
    const saved = await saveHere();
    channel.postMessage({ kind: saved ? "saved" : "refused", ask: data.ask, tab });
  };
}

// Erase everything: the worker and every file it kept. The journal is the app's to erase.

function listenForErase() {
  window.addEventListener("bearing:erase", async () => {
    registration.active?.postMessage({ kind: "erase" });
    await registration.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
    delete document.documentElement.dataset.offline;
    fire("bearing:erased");
  });
}
