//! The device-held key in a browser: an HMAC key that WebCrypto keeps and never shows.
//!
//! Some browsers refuse to keep such a key (WebKit in private windows and Lockdown Mode), and one
//! has dropped it without a word. A key that vanishes takes the journal with it, so it is read
//! back and used before it counts; where that fails, 32 plain bytes are kept in its place, and
//! [`Manner`] says which it is.

use app::{Keeper, KeeperError, Manner};
use js_sys::{Array, Object, Reflect, Uint8Array};
use store::StoreError;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Crypto, CryptoKey, IdbDatabase, SubtleCrypto};

use super::connection::{Connection, KEEPER, reading, writing};
use super::event::{Answer, Finished};
use super::rows;
use super::trouble::{Trouble, aborted, named};

/// The key of the one entry.
const DEVICE: &str = "device";

/// What the key signs begins so.
const PURPOSE: &[u8] = b"bearing/v1/device-wrap";

/// Keeps the device-held key in the journal's own database.
#[derive(Clone)]
pub(crate) struct IndexedKeeper {
    connection: Connection,
}

/// What is kept.
enum Secret {
    Key(CryptoKey),
    Bytes([u8; 32]),
}

impl Secret {
    fn manner(&self) -> Manner {
        match self {
            Secret::Key(_) => Manner::BrowserKey,
            Secret::Bytes(_) => Manner::BrowserBytes,
        }
    }
}

impl IndexedKeeper {
    pub(super) fn beside(connection: Connection) -> IndexedKeeper {
        IndexedKeeper { connection }
    }

    async fn secret(&self) -> Result<Option<Secret>, KeeperError> {
        let value = self
            .connection
            .run(async |database, _| read(database).await)
            .await;
        secret_from(value.map_err(|error| refused(&error))?)
    }

    /// Keeps `value` unless something is kept already.
    async fn keep(&self, value: &JsValue) -> Result<(), StoreError> {
        self.connection
            .run(async |database, _| {
                let transaction = writing(database, &[KEEPER])?;
                let finished = Finished::of(&transaction);
                let keeper = transaction.object_store(KEEPER)?;
                if Answer::to(keeper.get(&DEVICE.into())?)
                    .await?
                    .is_undefined()
                    && let Err(error) = keeper.put_with_key(value, &DEVICE.into())
                {
                    let _ = transaction.abort();
                    return Err(kept_not(error));
                }
                finished.await.map_err(aborted)
            })
            .await
    }

    /// Makes a key and keeps it, and sees that what is kept signs as it does. `false`: this browser
    /// cannot keep a key, and nothing is kept.
    async fn keep_key(&self) -> Result<bool, KeeperError> {
        let key = new_key().await?;
        let proof = [0x5a; 16];
        let wanted = sign(&key, &proof).await?;
        if let Err(error) = self.keep(&key).await {
            return match error {
                StoreError::Refused(_) => Ok(false),
                other => Err(refused(&other)),
            };
        }
        // In a transaction of its own, as after a reload.
        match self.secret().await {
            Ok(Some(Secret::Key(found))) => match sign(&found, &proof).await {
                Ok(signed) if signed == wanted => return Ok(true),
                // Another tab was first: its key works, and it is as good.
                Ok(_) => return Ok(true),
                Err(_) => {}
            },
            Ok(Some(Secret::Bytes(_))) => return Ok(true),
            Ok(None) | Err(KeeperError::Unusable(_)) => {}
            Err(other) => return Err(other),
        }
        self.forget().await?;
        Ok(false)
    }
}

impl Keeper for IndexedKeeper {
    async fn create(&self) -> Result<Manner, KeeperError> {
        if let Some(secret) = self.secret().await? {
            return Ok(secret.manner());
        }
        if !self.keep_key().await? {
            let mut bytes = [0; 32];
            crypto()?
                .get_random_values_with_u8_array(&mut bytes)
                .map_err(|error| unusable(&error))?;
            self.keep(&Uint8Array::from(&bytes[..]))
                .await
                .map_err(|error| refused(&error))?;
        }
        match self.secret().await? {
            Some(secret) => Ok(secret.manner()),
            None => Err(KeeperError::Refused(
                "what was kept is not there".to_owned(),
            )),
        }
    }

    async fn kek(&self, salt: &[u8; 16]) -> Result<Option<[u8; 32]>, KeeperError> {
        match self.secret().await? {
            Some(Secret::Key(key)) => Ok(Some(sign(&key, salt).await?)),
            Some(Secret::Bytes(bytes)) => Ok(Some(sign(&key_from(&bytes).await?, salt).await?)),
            None => Ok(None),
        }
    }

    async fn manner(&self) -> Result<Option<Manner>, KeeperError> {
        Ok(self.secret().await?.map(|secret| secret.manner()))
    }

    async fn forget(&self) -> Result<(), KeeperError> {
        let forgotten = self.connection.run(async |database, _| {
            let transaction = writing(database, &[KEEPER])?;
            transaction.object_store(KEEPER)?.delete(&DEVICE.into())?;
            Finished::of(&transaction).await.map_err(aborted)
        });
        forgotten.await.map_err(|error| refused(&error))
    }
}

async fn read(database: &IdbDatabase) -> Result<JsValue, Trouble> {
    let keeper = reading(database, KEEPER)?.object_store(KEEPER)?;
    Ok(Answer::to(keeper.get(&DEVICE.into())?).await?)
}

fn secret_from(value: JsValue) -> Result<Option<Secret>, KeeperError> {
    if value.is_undefined() {
        return Ok(None);
    }
    let value = match value.dyn_into::<CryptoKey>() {
        Ok(key) => return Ok(Some(Secret::Key(key))),
        Err(value) => value,
    };
    match rows::bytes_from(&value)
        .ok()
        .and_then(|bytes| bytes.try_into().ok())
    {
        Some(bytes) => Ok(Some(Secret::Bytes(bytes))),
        None => Err(KeeperError::Unusable(
            "what is kept is neither a key nor 32 bytes".to_owned(),
        )),
    }
}

/// `put` throws at once where a key cannot be cloned into storage.
fn kept_not(error: JsValue) -> Trouble {
    match named(&error).0.as_str() {
        "DataCloneError" | "NotSupportedError" => {
            Trouble::Final(StoreError::Refused(named(&error).1))
        }
        _ => Trouble::from(error),
    }
}

fn crypto() -> Result<Crypto, KeeperError> {
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    crypto.ok_or_else(|| KeeperError::Refused("this browser has no cryptography here".to_owned()))
}

/// Only a secure context has it.
fn subtle() -> Result<SubtleCrypto, KeeperError> {
    let subtle = crypto()?.subtle();
    if subtle.is_undefined() {
        return Err(KeeperError::Refused(
            "this page was not loaded securely".to_owned(),
        ));
    }
    Ok(subtle)
}

fn hmac() -> Result<Object, JsValue> {
    let algorithm = Object::new();
    Reflect::set(&algorithm, &"name".into(), &"HMAC".into())?;
    Reflect::set(&algorithm, &"hash".into(), &"SHA-256".into())?;
    Reflect::set(&algorithm, &"length".into(), &256.into())?;
    Ok(algorithm)
}

pub(super) async fn new_key() -> Result<CryptoKey, KeeperError> {
    let subtle = subtle()?;
    let promise = hmac().and_then(|hmac| {
        subtle.generate_key_with_object(&hmac, false, &Array::of1(&"sign".into()))
    });
    key_of(promise).await
}

async fn key_from(bytes: &[u8; 32]) -> Result<CryptoKey, KeeperError> {
    let subtle = subtle()?;
    let bytes = Uint8Array::from(&bytes[..]);
    let promise = hmac().and_then(|hmac| {
        subtle.import_key_with_object("raw", &bytes, &hmac, false, &Array::of1(&"sign".into()))
    });
    key_of(promise).await
}

async fn key_of(promise: Result<js_sys::Promise, JsValue>) -> Result<CryptoKey, KeeperError> {
    let key = JsFuture::from(promise.map_err(|error| unusable(&error))?).await;
    key.map(JsCast::unchecked_into)
        .map_err(|error| unusable(&error))
}

/// HMAC-SHA-256 of the purpose and `salt`.
async fn sign(key: &CryptoKey, salt: &[u8; 16]) -> Result<[u8; 32], KeeperError> {
    let message = [PURPOSE, salt].concat();
    let promise = subtle()?
        .sign_with_str_and_u8_array("HMAC", key, &message)
        .map_err(|error| unusable(&error))?;
    let signed = JsFuture::from(promise)
        .await
        .map_err(|error| unusable(&error))?;
    let signed = Uint8Array::new(&signed).to_vec();
    signed
        .try_into()
        .map_err(|_| KeeperError::Unusable("the signature has the wrong length".to_owned()))
}

fn refused(error: &StoreError) -> KeeperError {
    KeeperError::Refused(error.to_string())
}

fn unusable(error: &JsValue) -> KeeperError {
    KeeperError::Unusable(named(error).1)
}
