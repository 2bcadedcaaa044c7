// The service worker: Bearing opens without a network after the first visit.
//
// A version is a set of files, each with its hash. It counts as installed when every
// one of them is here and has that hash. A page keeps the files of its own version
// until it closes; a newer version waits until it is taken or no page is left.
// Nothing a person writes ever passes here: only GET of the files below is answered.

const VERSION = "__VERSION__";
const FILES = __FILES__;
const ROOMS = __ROOMS__;

const PREFIX = "bearing-files-";
const CACHE = PREFIX + VERSION;
/** Which page runs which version, by client id; a worker's memory does not last. */
const PAGES = "bearing-pages";

let erased = false;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));

async function install() {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(Object.entries(FILES).map(([address, hash]) => fetchOne(cache, address, hash)));
  } catch (cause) {
    await caches.delete(CACHE);
    throw cause;
  }
}

/** An asset's name holds its hash, so an older version's copy is as good. */
async function fetchOne(cache, address, integrity) {
  const asset = address.startsWith("/assets/");
  const known = asset ? await caches.match(address) : undefined;
  const response =
    known ??
    (await fetch(address, { integrity, cache: asset ? "default" : "no-cache", credentials: "omit" }));
  if (!response.ok || response.redirected) throw new Error(`${address}: ${response.status}`);
  await cache.put(address, response);
}

async function activate() {
  await self.clients.claim();
  await sweep();
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (erased || request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    if (isRoom(url.pathname)) event.respondWith(page(event));
  } else if (url.pathname in FILES || url.pathname.startsWith("/assets/")) {
    event.respondWith(file(request, url.pathname));
  }
});

function isRoom(path) {
  return path === "/" || ROOMS.includes(path.split("/")[1]);
}

async function page(event) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match("/");
  // A browser short of room may have dropped the files.
  if (!kept) return fetch(event.request);
  event.waitUntil(note(event.resultingClientId, VERSION));
  return kept;
}

/** This version's file first; a hashed name may belong to a page of another one. */
async function file(request, path) {
  const own = await (await caches.open(CACHE)).match(path);
  return own ?? (await caches.match(path)) ?? fetch(request);
}

async function note(client, version) {
  if (erased || !client) return;
  const pages = await caches.open(PAGES);
  await pages.put(`/${client}`, new Response(version));
}

/** Removes versions that no open page uses. A page it knows nothing about may use
 *  any, and a version that is being fetched or waits is needed soon: then nothing. */
async function sweep() {
  if (erased) return;
  const names = await caches.keys();
  const pages = await caches.open(PAGES);
  const used = new Set([CACHE]);
  const open = new Set();
  for (const client of await self.clients.matchAll({ type: "window", includeUncontrolled: true })) {
    const noted = await pages.match(`/${client.id}`);
    if (!noted) return;
    used.add(PREFIX + (await noted.text()));
    open.add(`/${client.id}`);
  }
  if (self.registration.installing || self.registration.waiting) return;
  for (const name of names)
    if (name.startsWith(PREFIX) && !used.has(name)) await caches.delete(name);
  for (const request of await pages.keys())
    if (!open.has(new URL(request.url).pathname)) await pages.delete(request);
}

self.addEventListener("message", (event) => {
  const { kind, version } = event.data ?? {};
  // Told by every page once it runs; the page that was there before it is gone by then.
  if (kind === "mine") event.waitUntil(note(event.source?.id, String(version)).then(sweep));
  if (kind === "take-over") event.waitUntil(self.skipWaiting());
  if (kind === "erase") event.waitUntil(erase());
});

async function erase() {
  erased = true;
  for (const name of await caches.keys()) await caches.delete(name);
  await self.registration.unregister();
}
