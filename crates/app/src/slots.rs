//! The names of the small blobs a store keeps beside the log.

/// The account id, 16 bytes in clear: made once from the first root key, then constant.
pub(crate) const ACCOUNT: &str = "account";
/// This installation's device id, 16 bytes in clear.
pub(crate) const DEVICE: &str = "device";
/// The sealed keyring.
pub(crate) const KEYRING: &str = "keyring";
/// The sealed pocket.
pub(crate) const POCKET: &str = "pocket";
/// Every wrap of the root key begins so.
pub(crate) const WRAPS: &str = "wrap/";
/// The wrap that the device-held key opens.
pub(crate) const WRAP_DEVICE: &str = "wrap/device";
/// The wrap that the passphrase opens.
pub(crate) const WRAP_PASSPHRASE: &str = "wrap/passphrase";
/// The wrap that the twelve words open.
pub(crate) const WRAP_RECOVERY: &str = "wrap/recovery";
/// Every sealed draft begins so.
pub(crate) const DRAFTS: &str = "draft/";
