//! The book's key, wrapped: by a passphrase and by a recovery key.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::inout::InOutBuf;
use chacha20poly1305::{AeadInOut, KeyInit, XChaCha20Poly1305, XNonce};
use owed_book::digest::Digest;
use zeroize::Zeroizing;

use super::key::{Key, random};
use super::{LockError, SHORTEST, Secret, recovery};

/// What Argon2id costs: the second choice of RFC 9106 for machines of every kind, 64 MiB, 3 passes.
const MEMORY: u32 = 64 * 1024;
const PASSES: u32 = 3;
const LANES: u32 = 4;

/// More than this no book asks for; a file that does was changed.
const MOST_MEMORY: u32 = 1024 * 1024;

/// A way into a book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// By the passphrase.
    Passphrase,
    /// By the recovery key.
    Recovery,
}

impl Way {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Passphrase => "passphrase",
            Self::Recovery => "recovery",
        }
    }
}

/// The book's key, wrapped for one way into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wrap {
    pub(crate) way: Way,
    pub(crate) salt: [u8; 16],
    /// What Argon2id costs: memory in KiB, passes, lanes.
    pub(crate) cost: [u32; 3],
    pub(crate) nonce: [u8; 24],
    pub(crate) wrapped: [u8; 48],
    /// Which key it is.
    pub(crate) mark: [u8; 8],
    /// SHA-256 of all that, so that a damaged wrap is told from a wrong passphrase.
    pub(crate) sum: [u8; 32],
}

/// Every way into a book, as read from it.
#[derive(Debug)]
pub(crate) struct Wraps(pub(crate) Vec<Wrap>);

impl Wraps {
    /// Opens one.
    pub(crate) fn open(&self, secret: Secret<'_>) -> Result<Key, LockError> {
        let (way, secret) = match secret {
            Secret::Passphrase(text) => (Way::Passphrase, Zeroizing::new(spelled(text))),
            Secret::Recovery(text) => (Way::Recovery, recovery::read(text)?),
        };
        let wrap = self.0.iter().find(|wrap| wrap.way == way);
        wrap.ok_or(LockError::Damaged)?.open(&secret)
    }

    /// Whether `key` is the key of this book.
    pub(crate) fn fit(&self, key: &Key) -> bool {
        self.0.iter().any(|wrap| wrap.mark == key.mark())
    }

    /// Whether what is stored is as it was written.
    pub(crate) fn are_sound(&self) -> bool {
        self.0.len() == 2 && self.0.iter().all(|wrap| wrap.sum == wrap.summed())
    }
}

impl Wrap {
    pub(crate) fn by_passphrase(key: &Key, passphrase: &str) -> Result<Self, LockError> {
        let first = passphrase.chars().next();
        let same = passphrase.chars().all(|c| Some(c) == first);
        if passphrase.chars().count() < SHORTEST || same {
            return Err(LockError::TooShort);
        }
        Self::by(key, Way::Passphrase, &Zeroizing::new(spelled(passphrase)))
    }

    pub(crate) fn by_recovery(key: &Key, text: &str) -> Result<Self, LockError> {
        Self::by(key, Way::Recovery, &recovery::read(text)?)
    }

    fn by(key: &Key, way: Way, secret: &[u8]) -> Result<Self, LockError> {
        let chance = |e| LockError::io(std::path::Path::new(""), e);
        let mut wrap = Self {
            way,
            salt: random().map_err(chance)?,
            cost: [MEMORY, PASSES, LANES],
            nonce: random().map_err(chance)?,
            wrapped: [0; 48],
            mark: key.mark(),
            sum: [0; 32],
        };
        let cipher = wrap.cipher(secret)?;
        let about = wrap.about();
        let (text, tag) = wrap.wrapped.split_at_mut(32);
        text.copy_from_slice(key.bytes());
        let made = cipher
            .encrypt_inout_detached(&XNonce::from(wrap.nonce), &about, InOutBuf::from(text))
            .map_err(|_| LockError::Damaged)?;
        tag.copy_from_slice(&made);
        wrap.sum = wrap.summed();
        Ok(wrap)
    }

    fn open(&self, secret: &[u8]) -> Result<Key, LockError> {
        if self.sum != self.summed() {
            return Err(LockError::Damaged);
        }
        let cipher = self.cipher(secret)?;
        let mut key = Zeroizing::new([0; 32]);
        let (text, tag) = self.wrapped.split_at(32);
        key.copy_from_slice(text);
        let tag = tag.try_into().map_err(|_| LockError::Damaged)?;
        cipher
            .decrypt_inout_detached(
                &XNonce::from(self.nonce),
                &self.about(),
                InOutBuf::from(key.as_mut_slice()),
                &tag,
            )
            .map_err(|_| LockError::Wrong)?;
        Ok(Key::of(key))
    }

    fn cipher(&self, secret: &[u8]) -> Result<XChaCha20Poly1305, LockError> {
        let [memory, passes, lanes] = self.cost;
        if memory > MOST_MEMORY || passes > 64 || lanes > 64 {
            return Err(LockError::Damaged);
        }
        let cost = Params::new(memory, passes, lanes, Some(32)).map_err(|_| LockError::Damaged)?;
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, cost)
            .hash_password_into(secret, &self.salt, key.as_mut_slice())
            .map_err(|_| LockError::Damaged)?;
        Ok(XChaCha20Poly1305::new(&(*key).into()))
    }

    /// What the wrapping is bound to.
    fn about(&self) -> Vec<u8> {
        let mut about = self.way.word().as_bytes().to_vec();
        about.push(0);
        about.extend_from_slice(&self.salt);
        for cost in self.cost {
            about.extend_from_slice(&cost.to_be_bytes());
        }
        about.extend_from_slice(&self.mark);
        about
    }

    fn summed(&self) -> [u8; 32] {
        Digest::of_parts(&[&self.about(), &self.nonce, &self.wrapped]).0
    }
}

/// The passphrase as bytes. Spaces around it are a slip of whoever copied it.
fn spelled(passphrase: &str) -> Vec<u8> {
    passphrase.trim().as_bytes().to_vec()
}
