//! Drafts: what a person is typing, sealed within a second, found again at the next opening.
//!
//! Each window writes a draft of its own. Where two windows picked up the same one, the second to
//! write notices and goes on in a new one, so that neither overwrites the other.

use minicbor::{Decoder, Encoder};
use store::{Batch, Committed, Store};
use vault::Chance;

use crate::error::AppError;
use crate::journal_open::App;
use crate::keeper::Keeper;
use crate::slots;

/// Where in Bearing a draft belongs: `"happened"`, `"moment"`, or a field of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DraftPlace(String);

impl DraftPlace {
    /// A place by its name. It is sealed with the text.
    pub fn new(name: impl Into<String>) -> DraftPlace {
        DraftPlace(name.into())
    }
}

/// A hold on one draft's slot: what this window wrote there last.
#[derive(Debug, Clone)]
pub struct DraftHandle {
    slot: String,
    last: Option<Vec<u8>>,
}

impl DraftHandle {
    pub(crate) fn slot(&self) -> &str {
        &self.slot
    }
}

/// A draft that was found.
#[derive(Debug, Clone)]
pub struct Draft {
    /// The words.
    pub text: String,
    /// When they were written, unix milliseconds.
    pub written_ms: u64,
    /// By which it goes on.
    pub handle: DraftHandle,
}

impl<S: Store, K: Keeper> App<S, K> {
    /// A new draft, not written yet.
    pub fn new_draft(&self) -> DraftHandle {
        let name: [u8; 8] = self.env.chance().bytes();
        DraftHandle {
            slot: format!("{}{:016x}", slots::DRAFTS, u64::from_be_bytes(name)),
            last: None,
        }
    }

    /// The drafts of a place, newest first. One that cannot be opened is left where it is.
    pub async fn drafts(&self, place: &DraftPlace) -> Result<Vec<Draft>, AppError> {
        if self.is_new() {
            return Ok(Vec::new());
        }
        let found = self.store.slots(slots::DRAFTS).await?;
        let inner = self.inner.borrow();
        let keys = inner.keys.as_ref().ok_or(AppError::Locked)?;
        let mut drafts: Vec<Draft> = found
            .into_iter()
            .filter_map(|(slot, sealed)| {
                let plain = vault::open_local(&keys.keyring, keys.account, &slot, &sealed).ok()?;
                let (of, text, written_ms) = decode(&plain)?;
                (of == place.0).then_some(Draft {
                    text,
                    written_ms,
                    handle: DraftHandle {
                        slot,
                        last: Some(sealed),
                    },
                })
            })
            .collect();
        drafts.sort_by_key(|draft| std::cmp::Reverse(draft.written_ms));
        Ok(drafts)
    }

    /// Seals `text` as this draft. An empty text removes it.
    pub async fn keep_draft(
        &self,
        handle: &mut DraftHandle,
        place: &DraftPlace,
        text: &str,
    ) -> Result<(), AppError> {
        if text.trim().is_empty() {
            return self.drop_draft(handle).await;
        }
        self.ensure_keys().await?;
        for _ in 0..3 {
            let sealed = {
                let inner = self.inner.borrow();
                let keys = inner.keys.as_ref().ok_or(AppError::Locked)?;
                let plain = encode(&place.0, text, self.env.now_ms());
                vault::seal_local(
                    &keys.keyring,
                    keys.account,
                    &handle.slot,
                    &plain,
                    &mut self.env.chance(),
                )
            };
            let batch = Batch {
                expect_slots: vec![(handle.slot.clone(), handle.last.clone())],
                put: vec![(handle.slot.clone(), sealed.clone())],
                ..Batch::default()
            };
            match self.store.commit(batch).await? {
                Committed::Done => {
                    handle.last = Some(sealed);
                    return Ok(());
                }
                // Another window writes there, or kept it meanwhile: go on in a draft of our own.
                Committed::SlotMoved(_) | Committed::HeadMoved(_) => *handle = self.new_draft(),
            }
        }
        Err(AppError::Crowded)
    }

    /// Removes a draft, unless another window has written there since.
    pub async fn drop_draft(&self, handle: &mut DraftHandle) -> Result<(), AppError> {
        if handle.last.is_none() {
            return Ok(());
        }
        let batch = Batch {
            expect_slots: vec![(handle.slot.clone(), handle.last.clone())],
            remove: vec![handle.slot.clone()],
            ..Batch::default()
        };
        self.store.commit(batch).await?;
        *handle = self.new_draft();
        Ok(())
    }
}

fn encode(place: &str, text: &str, written_ms: u64) -> Vec<u8> {
    let mut out = Encoder::new(Vec::new());
    let written = out
        .array(3)
        .and_then(|out| out.str(place)?.str(text)?.u64(written_ms));
    debug_assert!(written.is_ok(), "writing to memory cannot fail");
    out.into_writer()
}

fn decode(plain: &[u8]) -> Option<(String, String, u64)> {
    let mut input = Decoder::new(plain);
    if input.array().ok()? != Some(3) {
        return None;
    }
    Some((
        input.str().ok()?.to_owned(),
        input.str().ok()?.to_owned(),
        input.u64().ok()?,
    ))
}
