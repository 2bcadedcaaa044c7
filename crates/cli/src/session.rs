//! A journal with a passphrase, unlocked for a while: its root key waits in the system's keyring,
//! under a name made of account *and* device, so that two data folders never share one.
//!
//! On Linux that is the kernel's own keyring of the user: the key stays in memory, never reaches a
//! disk, and the kernel lets it go when its time is over. On macOS and Windows it is the keychain,
//! which knows no time, so the time lies beside the key and whoever finds it over removes both.
//! Where there is no keyring (other systems, most containers), every command asks.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use app::vault::{AccountId, DeviceId, RootKey};
use zeroize::Zeroizing;

/// Whose journal it is, and which installation.
pub(crate) type Names = (AccountId, DeviceId);

/// The machine has no keyring that would hold the key.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(crate) struct NoKeyring(String);

/// Hands the root key to the keyring for so long.
pub(crate) fn keep(names: &Names, root: &RootKey, span: Duration) -> Result<(), NoKeyring> {
    let until = unix_ms(SystemTime::now() + span);
    let mut secret = Zeroizing::new(root.expose().to_vec());
    secret.extend_from_slice(&until.to_be_bytes());
    keyring::put(&name(names), &secret, span)
}

/// Whether there is a keyring that holds a key and gives it back.
pub(crate) fn try_out() -> Result<(), NoKeyring> {
    let mut nonce = [0; 8];
    getrandom::fill(&mut nonce).map_err(|error| NoKeyring(error.to_string()))?;
    let name = format!("bearing:try:{}", hex(&nonce));
    keyring::put(&name, &nonce, Duration::from_secs(1))?;
    let back = keyring::get(&name);
    keyring::remove(&name);
    match back {
        Some(found) if found == nonce => Ok(()),
        Some(_) | None => Err(NoKeyring("it does not give a key back".to_owned())),
    }
}

/// The root key, if it waits there and its time is not over.
pub(crate) fn find(names: &Names) -> Option<RootKey> {
    let name = name(names);
    let secret = Zeroizing::new(keyring::get(&name)?);
    let (key, until) = secret.split_at_checked(32)?;
    let until = u64::from_be_bytes(until.try_into().ok()?);
    if unix_ms(SystemTime::now()) >= until {
        keyring::remove(&name);
        return None;
    }
    Some(RootKey::from_bytes(key.try_into().ok()?))
}

/// Takes the root key out of the keyring. Says whether one was there.
pub(crate) fn forget(names: &Names) -> bool {
    let was = find(names).is_some();
    keyring::remove(&name(names));
    was
}

fn name((account, device): &Names) -> String {
    format!("bearing:{}:{}", hex(account.bytes()), hex(device.bytes()))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unix_ms(time: SystemTime) -> u64 {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}

#[cfg(target_os = "linux")]
mod keyring {
    use std::time::Duration;

    use linux_keyutils::{
        Key, KeyError, KeyPermissionsBuilder, KeyRing, KeyRingIdentifier, Permission,
    };

    use super::NoKeyring;

    /// The user's keyring is shared by all terminals of a person. Where it cannot be used (a
    /// session that does not link it), the session's own will do.
    const RINGS: [KeyRingIdentifier; 2] = [KeyRingIdentifier::User, KeyRingIdentifier::Session];

    pub(super) fn put(name: &str, secret: &[u8], span: Duration) -> Result<(), NoKeyring> {
        let mut why = None;
        for ring in RINGS {
            match put_in(ring, name, secret, span) {
                Ok(()) => return Ok(()),
                Err(error) => why = Some(error),
            }
        }
        Err(NoKeyring(
            why.map(|error| error.to_string()).unwrap_or_default(),
        ))
    }

    fn put_in(
        ring: KeyRingIdentifier,
        name: &str,
        secret: &[u8],
        span: Duration,
    ) -> Result<(), KeyError> {
        let ring = KeyRing::from_special_id(ring, true)?;
        let key = ring.add_key(name, secret)?;
        let kept = limit(key, span).and_then(|()| key.read_to_vec().map(drop));
        if kept.is_err() {
            // A key that would stay for ever, or that nobody can read, is worse than none.
            let _ = ring.unlink_key(key);
        }
        kept
    }

    /// Its time, and no reader but this user.
    fn limit(key: Key, span: Duration) -> Result<(), KeyError> {
        let seconds = usize::try_from(span.as_secs().max(1)).unwrap_or(usize::MAX);
        key.set_timeout(seconds)?;
        let own = Permission::VIEW | Permission::READ | Permission::SEARCH | Permission::WRITE;
        let perms = KeyPermissionsBuilder::builder()
            .posessor(Permission::ALL)
            .user(own)
            .build();
        key.set_perms(perms)
    }

    pub(super) fn get(name: &str) -> Option<Vec<u8>> {
        RINGS.into_iter().find_map(|ring| {
            let ring = KeyRing::from_special_id(ring, false).ok()?;
            ring.search(name).ok()?.read_to_vec().ok()
        })
    }

    pub(super) fn remove(name: &str) {
        for ring in RINGS {
            let Ok(ring) = KeyRing::from_special_id(ring, false) else {
                continue;
            };
            if let Ok(key) = ring.search(name) {
                let _ = key.invalidate();
                let _ = ring.unlink_key(key);
            }
        }
    }
}

#[cfg(any(target_os = "macos", target_os = "windows"))]
mod keyring {
    use std::time::Duration;

    use super::NoKeyring;
    use ::keyring::v1::{Entry, Error};

    const SERVICE: &str = "Bearing";

    pub(super) fn put(name: &str, secret: &[u8], _span: Duration) -> Result<(), NoKeyring> {
        let kept = Entry::new(SERVICE, name).and_then(|entry| entry.set_secret(secret));
        kept.map_err(|error: Error| NoKeyring(error.to_string()))
    }

    pub(super) fn get(name: &str) -> Option<Vec<u8>> {
        Entry::new(SERVICE, name).ok()?.get_secret().ok()
    }

    pub(super) fn remove(name: &str) {
        let _ = Entry::new(SERVICE, name).and_then(|entry| entry.delete_credential());
    }
}

#[cfg(not(any(target_os = "linux", target_os = "macos", target_os = "windows")))]
mod keyring {
    use std::time::Duration;

    use super::NoKeyring;

    pub(super) fn put(_name: &str, _secret: &[u8], _span: Duration) -> Result<(), NoKeyring> {
        Err(NoKeyring("none is known for this system".to_owned()))
    }

    pub(super) fn get(_name: &str) -> Option<Vec<u8>> {
        None
    }

    pub(super) fn remove(_name: &str) {}
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    fn names(seed: u8) -> Names {
        let mut bytes = [seed; 16];
        getrandom::fill(&mut bytes[..8]).expect("the system gives random bytes");
        (AccountId::from(bytes), DeviceId::from(bytes))
    }

    #[test]
    fn a_key_is_found_by_its_own_names_until_it_is_forgotten() {
        let (here, elsewhere) = (names(1), names(2));
        let root = RootKey::from_bytes([7; 32]);
        if keep(&here, &root, Duration::from_secs(60)).is_err() {
            eprintln!("not run: this machine has no keyring");
            return;
        }
        assert_eq!(find(&here).map(|key| *key.expose()), Some([7; 32]));
        assert!(find(&elsewhere).is_none());
        // A data folder that was copied keeps its account; another device is another name.
        assert!(find(&(here.0, elsewhere.1)).is_none());
        assert!(forget(&here));
        assert!(find(&here).is_none());
        assert!(!forget(&here));
    }

    #[test]
    fn a_key_whose_time_is_over_is_not_found() {
        let names = names(3);
        let root = RootKey::from_bytes([7; 32]);
        if keep(&names, &root, Duration::ZERO).is_ok() {
            assert!(find(&names).is_none());
        }
    }
}
