//! XChaCha20-Poly1305 over one buffer: `nonce 24 | ciphertext | tag 16`.

use chacha20poly1305::aead::AeadInOut;
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};

const NONCE: usize = 24;
const TAG: usize = 16;

/// Seals `plain` behind the nonce that `bytes` ends with.
pub(crate) fn seal(key: &[u8; 32], aad: &[u8], bytes: &mut Vec<u8>, plain: &[u8]) {
    let start = bytes.len();
    let mut nonce = [0; NONCE];
    nonce.copy_from_slice(&bytes[start - NONCE..]);
    bytes.reserve_exact(plain.len() + TAG);
    bytes.extend_from_slice(plain);
    let tag = cipher(key)
        .encrypt_inout_detached((&nonce).into(), aad, (&mut bytes[start..]).into())
        .expect("a record is far shorter than the 256 GiB this cipher can seal");
    bytes.extend_from_slice(&tag);
}

/// Opens `nonce | ciphertext | tag`. `None`: changed bytes, another key or other associated data.
pub(crate) fn open(key: &[u8; 32], aad: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let (nonce, rest) = sealed.split_first_chunk::<NONCE>()?;
    let (body, tag) = rest.split_last_chunk::<TAG>()?;
    let mut plain = body.to_vec();
    cipher(key)
        .decrypt_inout_detached(nonce.into(), aad, plain.as_mut_slice().into(), tag.into())
        .ok()?;
    Some(plain)
}

fn cipher(key: &[u8; 32]) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(key.into())
}
