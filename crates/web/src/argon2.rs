//! The costly part of a passphrase, in a worker that ends afterwards: it would freeze the page for
//! a third of a second, and WebAssembly memory, once grown, is only given back with its worker.

use app::PassphraseKey;
use app::vault::{Argon2Cost, WrapError};
use js_sys::{Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

/// Called by the worker, which loads this same module without a page. 32 bytes.
#[wasm_bindgen]
#[expect(unreachable_pub, reason = "it is called by the worker, not by a crate")]
pub fn derive_passphrase_key(
    passphrase: &str,
    salt: &[u8],
    memory_kib: u32,
    passes: u32,
) -> Result<Vec<u8>, JsError> {
    let salt: [u8; 16] = salt
        .try_into()
        .map_err(|_| JsError::new("a salt is sixteen bytes"))?;
    let cost =
        Argon2Cost::new(memory_kib, passes).map_err(|error| JsError::new(&error.to_string()))?;
    let key = app::vault::passphrase_key(passphrase, &salt, &cost)
        .map_err(|error| JsError::new(&error.to_string()))?;
    Ok(key.to_vec())
}

/// The key of a passphrase under these terms.
pub(crate) async fn key(
    passphrase: &str,
    salt: [u8; 16],
    cost: Argon2Cost,
) -> Result<PassphraseKey, WrapError> {
    let key = in_worker(passphrase, &salt, &cost)
        .await
        .map_err(|_| WrapError::NoMemory)?;
    Ok(PassphraseKey { key, salt, cost })
}

/// A key for a new passphrase: with the memory a browser should give, and where it does not, with
/// the least that is accepted.
pub(crate) async fn new_key(passphrase: &str, salt: [u8; 16]) -> Result<PassphraseKey, WrapError> {
    match key(passphrase, salt, Argon2Cost::BROWSER).await {
        Err(WrapError::NoMemory) => key(passphrase, salt, Argon2Cost::BROWSER_LOW).await,
        other => other,
    }
}

async fn in_worker(
    passphrase: &str,
    salt: &[u8; 16],
    cost: &Argon2Cost,
) -> Result<[u8; 32], JsValue> {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let worker = Worker::new_with_options("/@/argon2-worker.js", &options)?;
    let question = Object::new();
    Reflect::set(&question, &"passphrase".into(), &passphrase.into())?;
    Reflect::set(
        &question,
        &"salt".into(),
        &Uint8Array::from(salt.as_slice()),
    )?;
    Reflect::set(&question, &"memoryKib".into(), &cost.memory_kib().into())?;
    Reflect::set(&question, &"passes".into(), &cost.passes().into())?;
    let answer = Promise::new(&mut |resolve, reject| {
        let heard = Closure::once_into_js(move |event: MessageEvent| {
            // Nobody waits any more if this fails.
            let _ = resolve.call1(&JsValue::NULL, &event.data());
        });
        worker.set_onmessage(Some(heard.unchecked_ref()));
        worker.set_onerror(Some(&reject));
    });
    worker.post_message(&question)?;
    let answer = JsFuture::from(answer).await;
    worker.terminate();
    let key: Uint8Array = Reflect::get(&answer?, &"key".into())?.dyn_into()?;
    key.to_vec()
        .try_into()
        .map_err(|_| JsValue::from_str("a key is 32 bytes"))
}
