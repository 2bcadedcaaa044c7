//! Slots: small named blobs, replaced and removed as a batch says.

use super::{Outcome, Place, Told, same};
use crate::{Batch, Store};

fn put(slots: &[(&str, &[u8])]) -> Batch {
    let put = slots
        .iter()
        .map(|(name, body)| ((*name).to_owned(), body.to_vec()))
        .collect();
    Batch {
        put,
        ..Batch::default()
    }
}

pub(super) async fn a_slot_holds_what_was_put_last(place: &mut impl Place) -> Outcome {
    let store = place.empty().await.told("making")?;
    let large = vec![0xa5; 1 << 20];
    for body in [&b""[..], b"\0", b"pocket", &large, b"small again"] {
        store
            .commit(put(&[("pocket", body)]))
            .await
            .told("commit")?;
        same(
            "the slot",
            store.slot("pocket").await.told("slot")?,
            Some(body.to_vec()),
        )?;
    }
    store
        .commit(put(&[("pocket", b"first"), ("pocket", b"second")]))
        .await
        .told("commit")?;
    same(
        "twice in one batch",
        store.slot("pocket").await.told("slot")?,
        Some(b"second".to_vec()),
    )?;
    same(
        "another name",
        store.slot("pocke").await.told("slot")?,
        None,
    )?;
    same(
        "another case",
        store.slot("Pocket").await.told("slot")?,
        None,
    )
}

pub(super) async fn removing_happens_before_putting(place: &mut impl Place) -> Outcome {
    let store = place.empty().await.told("making")?;
    store
        .commit(put(&[("a", b"1"), ("b", b"1"), ("c", b"1")]))
        .await
        .told("commit")?;
    let remove = ["a", "b", "never there"].map(str::to_owned).to_vec();
    store
        .commit(Batch {
            remove,
            ..put(&[("b", b"2")])
        })
        .await
        .told("commit")?;
    let left = vec![
        ("b".to_owned(), b"2".to_vec()),
        ("c".to_owned(), b"1".to_vec()),
    ];
    same("slots", store.slots("").await.told("slots")?, left)
}

pub(super) async fn slots_are_listed_by_prefix_and_name(place: &mut impl Place) -> Outcome {
    let store = place.empty().await.told("making")?;
    // Characters that a pattern, an upper bound or a sort by UTF-16 would trip over.
    let names = [
        "draft/1",
        "draft/10",
        "draft/2",
        "draft/\u{ffff}",
        "draft/\u{10000}",
        "draft0",
        "draft",
        "dRAFT/3",
        "wrap/device",
        "wrap/passphrase",
        "%",
        "a_b",
        "a\u{0}b",
        "",
    ];
    let slots: Vec<(&str, &[u8])> = names.iter().map(|name| (*name, name.as_bytes())).collect();
    store.commit(put(&slots)).await.told("commit")?;
    for prefix in [
        "",
        "draft",
        "draft/",
        "draft/1",
        "draft/\u{ffff}",
        "wrap/",
        "%",
        "a_",
        "a\u{0}",
        "z",
    ] {
        let mut wanted: Vec<(String, Vec<u8>)> = slots
            .iter()
            .filter(|(name, _)| name.starts_with(prefix))
            .map(|(name, body)| ((*name).to_owned(), body.to_vec()))
            .collect();
        wanted.sort();
        same(
            &format!("prefix {prefix:?}"),
            store.slots(prefix).await.told("slots")?,
            wanted,
        )?;
    }
    Ok(())
}
