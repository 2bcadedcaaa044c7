// Everything this origin has stored, read back by its own means: a list of
// places and their bytes in base64.
(async () => {
  const found = [];
  const utf8 = new TextEncoder();
  const base64 = bytes => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(text);
  };
  const say = (place, bytes) => { if (bytes.length) found.push([place, base64(bytes)]); };

  const walk = async (place, value, seen = new Set()) => {
    if (value === null || value === undefined) return;
    if (typeof value === 'string') return say(place, utf8.encode(value));
    if (value instanceof ArrayBuffer) return say(place, new Uint8Array(value));
    if (ArrayBuffer.isView(value)) return say(place, new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
    if (value instanceof Blob) return say(place, new Uint8Array(await value.arrayBuffer()));
    if (value instanceof CryptoKey) {
      // A key a page can read out is a secret lying in plain.
      if (value.extractable) say(place + ' (a key that can be read out)', new Uint8Array(await crypto.subtle.exportKey('raw', value)));
      return;
    }
    if (typeof value !== 'object') return say(place, utf8.encode(String(value)));
    if (seen.has(value)) return;
    seen.add(value);
    const pairs = value instanceof Map ? [...value] : value instanceof Set ? [...value].map((one, at) => [at, one]) : Object.entries(value);
    for (const [key, inner] of pairs) {
      await walk(place, typeof key === 'string' ? key : String(key), seen);
      await walk(place + '.' + String(key), inner, seen);
    }
  };

  const done = request => new Promise((ok, no) => { request.onsuccess = () => ok(request.result); request.onerror = () => no(request.error); });
  const tolerant = async (place, read) => { try { await read(); } catch (why) { say(place, utf8.encode('unreadable: ' + why)); } };

  await tolerant('indexedDB', async () => {
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const place = `indexedDB ${name}/${store}`;
        const records = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([done(records.getAllKeys()), done(records.getAll())]);
        await walk(place + ' key', keys);
        await walk(place, values);
      }
      await walk('indexedDB names', [name, ...database.objectStoreNames]);
      database.close();
    }
  });
  await tolerant('localStorage', () => walk('localStorage', { ...localStorage }));
  await tolerant('sessionStorage', () => walk('sessionStorage', { ...sessionStorage }));
  await tolerant('caches', async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const asked of await cache.keys()) {
        await walk('cache address', asked.url);
        await walk('cache ' + asked.url, await (await cache.match(asked)).arrayBuffer());
      }
    }
  });
  await tolerant('files', async () => {
    const folder = async (place, handle) => {
      for await (const [name, inner] of handle.entries()) {
        await walk(place, name);
        if (inner.kind === 'directory') await folder(place + name + '/', inner);
        else await walk(place + name, await (await inner.getFile()).arrayBuffer());
      }
    };
    await folder('files /', await navigator.storage.getDirectory());
  });
  await walk('cookie', document.cookie);
  await walk('address', location.href);
  await walk('title', document.title);
  await walk('history state', history.state);
  await walk('window name', window.name);
  return found;
})()
