//! From a passphrase to a key, slowly: Argon2id, so that whoever has copied a locked journal pays
//! for each guess.

use argon2::{Algorithm, Argon2, Params, Version};
use zeroize::Zeroizing;

use crate::letters::one_form;
use crate::wrap::WrapError;

/// What one guess costs. Only costs within the bounds can be made, so that neither a changed file
/// nor a server can make a passphrase cheap to guess, or opening it fill the memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Argon2Cost {
    memory_kib: u32,
    passes: u32,
}

/// One lane: the crate at hand does not run lanes at the same time, so more would only help the
/// one who guesses.
const LANES: u32 = 1;
const LEAST: Argon2Cost = Argon2Cost::BROWSER;
const MOST: Argon2Cost = Argon2Cost {
    memory_kib: 2 * 1024 * 1024,
    passes: 10,
};

impl Argon2Cost {
    /// In a browser: 64 MiB, 3 passes. The memory is RFC 9106's for little memory.
    pub const BROWSER: Argon2Cost = Argon2Cost {
        memory_kib: 64 * 1024,
        passes: 3,
    };
    /// In a browser that can not give 64 MiB: 19 MiB, 2 passes, the least OWASP names. The one
    /// cost below [`Argon2Cost::BROWSER`] that is accepted.
    pub const BROWSER_LOW: Argon2Cost = Argon2Cost {
        memory_kib: 19 * 1024,
        passes: 2,
    };
    /// In a terminal: 256 MiB, 3 passes.
    pub const TERMINAL: Argon2Cost = Argon2Cost {
        memory_kib: 256 * 1024,
        passes: 3,
    };
    /// Next to nothing, for tests.
    #[cfg(feature = "cheap-for-tests")]
    pub const CHEAP: Argon2Cost = Argon2Cost {
        memory_kib: 8,
        passes: 1,
    };

    /// A cost of so much memory, in KiB, and so many passes over it.
    ///
    /// # Errors
    /// [`WrapError::TooWeak`] below 64 MiB or 3 passes, except [`Argon2Cost::BROWSER_LOW`];
    /// [`WrapError::TooCostly`] above 2 GiB or 10 passes.
    pub fn new(memory_kib: u32, passes: u32) -> Result<Argon2Cost, WrapError> {
        let cost = Argon2Cost { memory_kib, passes };
        if cost.is_named() {
            return Ok(cost);
        }
        if memory_kib < LEAST.memory_kib || passes < LEAST.passes {
            return Err(WrapError::TooWeak);
        }
        if memory_kib > MOST.memory_kib || passes > MOST.passes {
            return Err(WrapError::TooCostly);
        }
        Ok(cost)
    }

    /// Memory in KiB.
    pub fn memory_kib(&self) -> u32 {
        self.memory_kib
    }

    /// Passes over that memory.
    pub fn passes(&self) -> u32 {
        self.passes
    }

    #[cfg(not(feature = "cheap-for-tests"))]
    fn is_named(self) -> bool {
        self == Argon2Cost::BROWSER_LOW
    }

    #[cfg(feature = "cheap-for-tests")]
    fn is_named(self) -> bool {
        self == Argon2Cost::BROWSER_LOW || self == Argon2Cost::CHEAP
    }
}

/// The costly part of a passphrase, alone, for a worker of its own: 32 bytes that open the wrap.
///
/// The passphrase is brought to one form first (Unicode NFKD), because keyboards write the same
/// letters in different ones.
///
/// # Errors
/// [`WrapError::NoMemory`] where so much memory can not be had.
pub fn passphrase_key(
    passphrase: &str,
    salt: &[u8; 16],
    cost: &Argon2Cost,
) -> Result<[u8; 32], WrapError> {
    let form = Zeroizing::new(one_form(passphrase).into_owned());
    let params = Params::new(cost.memory_kib, cost.passes, LANES, Some(32))
        .map_err(|_| WrapError::NoMemory)?;
    let mut key = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(form.as_bytes(), salt, &mut key)
        .map_err(|_| WrapError::NoMemory)?;
    Ok(key)
}
