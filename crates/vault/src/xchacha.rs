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

#[cfg(test)]
mod tests {
    use super::*;

    fn unhex(digits: &str) -> Vec<u8> {
        let digits = digits.trim_matches('-').as_bytes();
        let byte =
            |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
        digits.chunks_exact(2).map(byte).collect()
    }

    fn sealed(key: &[u8; 32], nonce: &[u8], aad: &[u8], plain: &[u8]) -> Vec<u8> {
        let mut bytes = nonce.to_vec();
        seal(key, aad, &mut bytes, plain);
        bytes
    }

    /// draft-irtf-cfrg-xchacha-03, A.3.1.
    #[test]
    fn the_vector_of_the_draft_holds() {
        let plain =
            b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for \
                      the future, sunscreen would be it.";
        let key: [u8; 32] = std::array::from_fn(|at| 0x80 + at as u8);
        let nonce: Vec<u8> = (0x40..0x58).collect();
        let aad = unhex("50515253c0c1c2c3c4c5c6c7");
        let expected = unhex(
            "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39\
             ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9\
             21f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49",
        );
        let bytes = sealed(&key, &nonce, &aad, plain);
        assert_eq!(bytes[24..], expected);
        assert_eq!(open(&key, &aad, &bytes).as_deref(), Some(plain.as_slice()));
    }

    #[test]
    fn the_vectors_of_wycheproof_hold() {
        let mut tried = (0, 0);
        let lines = include_str!("../tests/vectors/xchacha20-poly1305.txt").lines();
        for line in lines.filter(|line| !line.starts_with('#')) {
            let parts: Vec<&str> = line.split(' ').collect();
            let [number, result, rest @ ..] = parts.as_slice() else {
                panic!("{line}")
            };
            let [key, nonce, aad, plain, body, tag] = [0, 1, 2, 3, 4, 5].map(|at| unhex(rest[at]));
            let key: [u8; 32] = key.try_into().unwrap();
            let bytes = [nonce.clone(), body, tag].concat();
            if *result == "valid" {
                assert_eq!(open(&key, &aad, &bytes).as_ref(), Some(&plain), "{number}");
                assert_eq!(sealed(&key, &nonce, &aad, &plain), bytes, "{number}");
                tried.0 += 1;
            } else {
                assert_eq!(open(&key, &aad, &bytes), None, "{number}");
                tried.1 += 1;
            }
        }
        assert_eq!(tried, (246, 60));
    }
}
