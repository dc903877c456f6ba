//! The key of a locked book, and what is derived from it.

use std::fmt;
use std::io;
use std::sync::Arc;

use chacha20poly1305::aead::inout::InOutBuf;
use chacha20poly1305::{AeadInOut, KeyInit, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use owed_book::digest::Digest;
use owed_book::journal::{Salt, Seq};
use sha2::Sha256;
use zeroize::Zeroizing;

/// How long a nonce of XChaCha20-Poly1305 is; long enough to be drawn by chance each time.
const NONCE: usize = 24;

/// How long what shows a change is.
const TAG: usize = 16;

/// Bytes that chance alone knows.
pub(super) fn random<const N: usize>() -> io::Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|e| io::Error::other(e.to_string()))?;
    Ok(bytes)
}

/// The key of a locked book, as long as the book is open. Wiped when nobody holds it any more.
#[derive(Clone)]
pub struct Key(Arc<Derived>);

struct Derived {
    key: Zeroizing<[u8; 32]>,
    entries: XChaCha20Poly1305,
    files: XChaCha20Poly1305,
    names: Hkdf<Sha256>,
    mark: [u8; 8],
}

impl Key {
    pub(super) fn fresh() -> io::Result<Self> {
        Ok(Self::of(Zeroizing::new(random()?)))
    }

    pub(super) fn of(key: Zeroizing<[u8; 32]>) -> Self {
        let from = Hkdf::<Sha256>::new(None, key.as_slice());
        let derive = |what: &str| {
            let mut out = Zeroizing::new([0; 32]);
            // Only a key of thousands of bytes is refused.
            let _ = from.expand(what.as_bytes(), out.as_mut_slice());
            out
        };
        let cipher = |what| XChaCha20Poly1305::new(&(*derive(what)).into());
        let mut mark = [0; 8];
        mark.copy_from_slice(&derive("owed 1 mark")[..8]);
        Self(Arc::new(Derived {
            entries: cipher("owed 1 entries"),
            files: cipher("owed 1 files"),
            names: Hkdf::new(None, derive("owed 1 names").as_slice()),
            mark,
            key,
        }))
    }

    /// The key itself, to be wrapped.
    pub(super) fn bytes(&self) -> &[u8; 32] {
        &self.0.key
    }

    /// The cipher for files.
    pub(super) fn files(&self) -> XChaCha20Poly1305 {
        self.0.files.clone()
    }

    /// What tells this key from another one without giving it away.
    pub(crate) fn mark(&self) -> [u8; 8] {
        self.0.mark
    }

    /// The name a file has in the vault: nobody who has the same file can tell it by its name.
    pub(crate) fn name_of(&self, file: Digest) -> Digest {
        let mut name = [0; 32];
        let _ = self.0.names.expand(&file.0, &mut name);
        Digest(name)
    }

    /// The salt and body of an entry as they lie in a locked journal. They belong to its place and
    /// its digest, and open nowhere else.
    pub(crate) fn encipher_entry(
        &self,
        seq: Seq,
        digest: Digest,
        salt: &Salt,
        body: &str,
    ) -> io::Result<Vec<u8>> {
        let nonce = random::<NONCE>()?;
        let mut out = Vec::with_capacity(NONCE + salt.len() + body.len() + TAG);
        out.extend_from_slice(&nonce);
        out.extend_from_slice(salt);
        out.extend_from_slice(body.as_bytes());
        let about = about(seq, digest);
        let tag = self.0.entries.encrypt_inout_detached(
            &XNonce::from(nonce),
            &about,
            InOutBuf::from(&mut out[NONCE..]),
        );
        let tag = tag.map_err(|_| io::Error::other("the entry is too long to be enciphered"))?;
        out.extend_from_slice(&tag);
        Ok(out)
    }

    /// Puts the salt and body of an entry into `plain`, one behind the other; nothing where they
    /// were changed.
    pub(crate) fn decipher_entry(
        &self,
        seq: Seq,
        digest: Digest,
        stored: &[u8],
        plain: &mut Vec<u8>,
    ) -> Option<Salt> {
        let (nonce, rest) = stored.split_at_checked(NONCE)?;
        let (text, tag) = rest.split_at_checked(rest.len().checked_sub(TAG)?)?;
        plain.clear();
        plain.extend_from_slice(text);
        let nonce = XNonce::try_from(nonce).ok()?;
        let about = about(seq, digest);
        self.0
            .entries
            .decrypt_inout_detached(
                &nonce,
                &about,
                InOutBuf::from(plain.as_mut_slice()),
                &tag.try_into().ok()?,
            )
            .ok()?;
        plain.first_chunk::<16>().copied()
    }
}

/// What an entry's cipher is bound to.
fn about(seq: Seq, digest: Digest) -> [u8; 40] {
    let mut about = [0; 40];
    about[..8].copy_from_slice(&seq.0.to_be_bytes());
    about[8..].copy_from_slice(&digest.0);
    about
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}
