//! The device-held key: what stands between the journal on a disk and a reader, until a person
//! sets a passphrase. Browsers and terminals keep it in different places, so it is a trait.

/// Where this device keeps the key that opens the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// A WebCrypto key the page can use but never read.
    BrowserKey,
    /// Thirty-two plain bytes beside the journal, because this browser cannot keep a key object.
    BrowserBytes,
    /// The operating system's keychain.
    Keychain,
    /// A file only this user may read.
    File,
}

/// Why the device-held key could not be made or used.
#[derive(Debug, Clone, thiserror::Error)]
pub enum KeeperError {
    /// The place for the key refuses to keep it.
    #[error("this device cannot keep the key: {0}")]
    Refused(String),
    /// The key is there but cannot be used.
    #[error("the key kept on this device cannot be used: {0}")]
    Unusable(String),
}

/// Keeps one secret on this device and makes key-encryption keys from it.
#[allow(async_fn_in_trait)]
pub trait Keeper {
    /// Makes the secret if there is none yet, and says where it is kept.
    async fn create(&self) -> Result<Manner, KeeperError>;

    /// The key-encryption key for `salt`: HMAC-SHA-256 of `"bearing/v1/device-wrap" | salt` under
    /// the secret. `None` where no secret is kept.
    async fn kek(&self, salt: &[u8; 16]) -> Result<Option<[u8; 32]>, KeeperError>;

    /// Where the secret is kept, if there is one.
    async fn manner(&self) -> Result<Option<Manner>, KeeperError>;

    /// Removes the secret: used when a passphrase takes its place.
    async fn forget(&self) -> Result<(), KeeperError>;
}
