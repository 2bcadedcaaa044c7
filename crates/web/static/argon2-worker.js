// Turns a passphrase into a key away from the page, which would stand still meanwhile.
// One question, one answer; the page then ends this worker, because memory that wasm
// has once taken is given back in no other way.
//
// In:  { passphrase: string, salt: Uint8Array, memoryKib: number, passes: number }
// Out: { key: Uint8Array } or { error: "memory" | "other" }

import * as bearing from "/@/bearing.js";

const ready = bearing.default({ module_or_path: "/@/bearing_bg.wasm" });

self.onmessage = async ({ data: { passphrase, salt, memoryKib, passes } }) => {
  try {
    await ready;
    const key = bearing.derive_passphrase_key(passphrase, salt, memoryKib, passes);
    self.postMessage({ key }, [key.buffer]);
  } catch (cause) {
    // The allocator traps where the browser gives no more memory.
    const memory = cause instanceof WebAssembly.RuntimeError || cause instanceof RangeError;
    self.postMessage({ error: memory ? "memory" : "other" });
  }
};
