//! The signatures that authorities make: RSA, and ECDSA on the curves P-256 and P-384.

use der::Encode;
use der::asn1::ObjectIdentifier;
use p256::ecdsa::signature::hazmat::PrehashVerifier;
use rsa::RsaPublicKey;
use rsa::pkcs1v15::Pkcs1v15Sign;
use rsa::pkcs8::DecodePublicKey;
use sha2::{Digest as _, Sha256, Sha384, Sha512};
use x509_cert::spki::SubjectPublicKeyInfoOwned;

use super::{SHA256, StampError, unread};

const RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");
const SHA384: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.2");
const SHA512: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.3");
const P256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.3.1.7");
const P384: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.132.0.34");

/// Whether a signature is of this key over these bytes.
pub(super) fn verify(
    key: &SubjectPublicKeyInfoOwned,
    algorithm: ObjectIdentifier,
    hash: Hash,
    signed: &[u8],
    signature: &[u8],
) -> Result<(), StampError> {
    let hashed = hash.run(signed);
    // An RSA signature is named by the key alone, or by the key and the hash together.
    if algorithm == RSA || algorithm == hash.with_rsa() {
        by_rsa(key, hash, &hashed, signature)
    } else if algorithm == hash.with_ecdsa() {
        by_ecdsa(key, &hashed, signature)
    } else {
        Err(StampError::Unknown(algorithm.to_string()))
    }
}

fn by_rsa(
    key: &SubjectPublicKeyInfoOwned,
    hash: Hash,
    hashed: &[u8],
    signature: &[u8],
) -> Result<(), StampError> {
    let key = key.to_der().map_err(unread)?;
    let key = RsaPublicKey::from_public_key_der(&key).map_err(another_key)?;
    let scheme = Pkcs1v15Sign {
        hash_len: Some(hash.length()),
        prefix: hash.prefix().into(),
    };
    let verified = key.verify(scheme, hashed, signature);
    verified.map_err(|_| StampError::Signature)
}

fn by_ecdsa(
    key: &SubjectPublicKeyInfoOwned,
    hashed: &[u8],
    signature: &[u8],
) -> Result<(), StampError> {
    let whole = key.to_der().map_err(unread)?;
    let curve = key.algorithm.parameters.as_ref();
    let curve: ObjectIdentifier = curve
        .and_then(|curve| curve.decode_as().ok())
        .ok_or(another_key(()))?;
    let wrong = |_| StampError::Signature;
    match curve {
        P256 => {
            let key = p256::ecdsa::VerifyingKey::from_public_key_der(&whole);
            let signature = p256::ecdsa::Signature::from_der(signature).map_err(wrong)?;
            let key = key.map_err(another_key)?;
            key.verify_prehash(hashed, &signature).map_err(wrong)
        }
        P384 => {
            let key = p384::ecdsa::VerifyingKey::from_public_key_der(&whole);
            let signature = p384::ecdsa::Signature::from_der(signature).map_err(wrong)?;
            let key = key.map_err(another_key)?;
            key.verify_prehash(hashed, &signature).map_err(wrong)
        }
        other => Err(StampError::Unknown(other.to_string())),
    }
}

fn another_key<E>(_: E) -> StampError {
    StampError::Certificate("its key is not of the kind its signature says")
}

/// The hashes that authorities sign with.
#[derive(Clone, Copy)]
pub(super) enum Hash {
    Sha256,
    Sha384,
    Sha512,
}

impl Hash {
    pub(super) fn of(oid: ObjectIdentifier) -> Result<Hash, StampError> {
        match oid {
            SHA256 => Ok(Hash::Sha256),
            SHA384 => Ok(Hash::Sha384),
            SHA512 => Ok(Hash::Sha512),
            other => Err(StampError::Unknown(other.to_string())),
        }
    }

    pub(super) fn run(self, bytes: &[u8]) -> Vec<u8> {
        match self {
            Hash::Sha256 => Sha256::digest(bytes).to_vec(),
            Hash::Sha384 => Sha384::digest(bytes).to_vec(),
            Hash::Sha512 => Sha512::digest(bytes).to_vec(),
        }
    }

    fn length(self) -> usize {
        match self {
            Hash::Sha256 => 32,
            Hash::Sha384 => 48,
            Hash::Sha512 => 64,
        }
    }

    /// What an RSA signature over it is called (RFC 8017, appendix C).
    fn with_rsa(self) -> ObjectIdentifier {
        ObjectIdentifier::new_unwrap(match self {
            Hash::Sha256 => "1.2.840.113549.1.1.11",
            Hash::Sha384 => "1.2.840.113549.1.1.12",
            Hash::Sha512 => "1.2.840.113549.1.1.13",
        })
    }

    /// What an ECDSA signature over it is called (RFC 5758, 3.2).
    fn with_ecdsa(self) -> ObjectIdentifier {
        ObjectIdentifier::new_unwrap(match self {
            Hash::Sha256 => "1.2.840.10045.4.3.2",
            Hash::Sha384 => "1.2.840.10045.4.3.3",
            Hash::Sha512 => "1.2.840.10045.4.3.4",
        })
    }

    /// What stands before the hash in what RSA signs (RFC 8017, 9.2, note 1).
    fn prefix(self) -> Vec<u8> {
        let (last, length) = match self {
            Hash::Sha256 => (1, 32),
            Hash::Sha384 => (2, 48),
            Hash::Sha512 => (3, 64),
        };
        let oid = [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, last];
        let mut prefix = vec![0x30, 17 + length, 0x30, 0x0D, 0x06, 0x09];
        prefix.extend(oid);
        prefix.extend([0x05, 0x00, 0x04, length]);
        prefix
    }
}
