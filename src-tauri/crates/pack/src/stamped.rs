//! Timestamps (可信时间戳, RFC 3161): an authority signs that it saw a SHA-256 at a moment. The request
//! holds that digest and nothing else; the answer is checked here, without a network.
//!
//! What is shown: the token is signed by the certificate that lies in it, for this digest, at this
//! moment, and that certificate is made for stamping time. Whether its authority is to be trusted
//! is for whoever reads it, by the certificate's own SHA-256.

use std::panic::{AssertUnwindSafe, catch_unwind};

use chrono::{DateTime, NaiveDateTime, Utc};
use cms::cert::CertificateChoices;
use cms::content_info::ContentInfo;
use cms::signed_data::{SignedData, SignerIdentifier, SignerInfo};
use der::asn1::{BitString, Int, Null, ObjectIdentifier, OctetString};
use der::{Any, Decode, Encode, Sequence, SliceReader};
use x509_cert::Certificate;
use x509_cert::attr::Attribute;
use x509_cert::ext::pkix::{ExtendedKeyUsage, SubjectKeyIdentifier};
use x509_cert::spki::AlgorithmIdentifierOwned;

use crate::Digest;
use keys::Hash;

mod keys;

const SIGNED_DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.2");
const TST_INFO: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.1.4");
const CONTENT_TYPE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.3");
const MESSAGE_DIGEST: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.4");
const SIGNING_CERTIFICATE: ObjectIdentifier =
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.47");
const TIME_STAMPING: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.8");
const SHA256: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.1");

/// An answer larger than this is none.
const LARGEST: usize = 1 << 20;

/// A timestamp that was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// The moment the authority says it saw the digest.
    pub at: DateTime<Utc>,
    /// The number of the token at the authority, in hexadecimal digits.
    pub serial: String,
    /// The rules the authority keeps to, as an object identifier.
    pub policy: String,
    /// Whose certificate signed it.
    pub by: String,
    /// Who issued that certificate.
    pub issuer: String,
    /// The SHA-256 of that certificate.
    pub certificate: Digest,
}

/// Why a timestamp does not count.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StampError {
    /// It is no answer of a timestamp authority.
    #[error("this is no timestamp (RFC 3161) that can be read")]
    NotAStamp,
    /// The authority refused.
    #[error("the authority refused, with status {0}")]
    Refused(u32),
    /// It is of something else.
    #[error("the timestamp is of another file: its digest is {found}")]
    OtherFile {
        /// The digest it is of.
        found: String,
    },
    /// The certificate is not in it.
    #[error("the certificate that signed the timestamp is not in it; ask with certReq")]
    NoCertificate,
    /// The certificate is not for stamping time, or was not valid at that moment.
    #[error("the certificate may not stamp time: {0}")]
    Certificate(&'static str),
    /// The signature is not of that certificate over that content.
    #[error("the signature of the timestamp is not right")]
    Signature,
    /// It is signed in a way that cannot be checked here.
    #[error("the timestamp is signed in a way that cannot be checked here ({0})")]
    Unknown(String),
}

#[derive(Sequence)]
struct Imprint {
    hash: AlgorithmIdentifierOwned,
    hashed: OctetString,
}

#[derive(Sequence)]
struct Request {
    version: u8,
    imprint: Imprint,
    certificates: bool,
}

#[derive(Sequence)]
struct Status {
    status: u32,
    #[asn1(optional = "true")]
    text: Option<Vec<String>>,
    #[asn1(optional = "true")]
    failed: Option<BitString>,
}

#[derive(Sequence)]
struct Answer {
    status: Status,
    #[asn1(optional = "true")]
    token: Option<ContentInfo>,
}

/// What to send to an authority (a `.tsq` file), so that it stamps this digest. The same digest
/// makes the same request.
///
/// # Errors
/// When it cannot be put together, which no digest causes.
pub fn stamp_request(digest: Digest) -> Result<Vec<u8>, StampError> {
    let request = Request {
        version: 1,
        imprint: Imprint {
            hash: AlgorithmIdentifierOwned {
                oid: SHA256,
                parameters: Some(Any::encode_from(&Null).map_err(unread)?),
            },
            hashed: OctetString::new(digest.as_bytes().to_vec()).map_err(unread)?,
        },
        certificates: true,
    };
    request.to_der().map_err(unread)
}

/// Checks the answer of an authority (a `.tsr` file, or the bare token) against a digest.
///
/// What somebody made up is refused: no answer is larger than [`LARGEST`], reading one of that size
/// takes no longer than reading its parts, and a parser that gives up takes nothing else with it.
///
/// # Errors
/// Why it does not count.
pub fn read_stamp(answer: &[u8], digest: Digest) -> Result<Stamp, StampError> {
    if answer.len() > LARGEST {
        return Err(StampError::NotAStamp);
    }
    catch_unwind(AssertUnwindSafe(|| read(answer, digest))).unwrap_or(Err(StampError::NotAStamp))
}

fn read(answer: &[u8], digest: Digest) -> Result<Stamp, StampError> {
    let token = match Answer::from_der(answer) {
        Ok(Answer { status, .. }) if status.status > 1 => {
            return Err(StampError::Refused(status.status));
        }
        Ok(Answer { token, .. }) => token.ok_or(StampError::NotAStamp)?,
        Err(_) => ContentInfo::from_der(answer).map_err(unread)?,
    };
    if token.content_type != SIGNED_DATA {
        return Err(StampError::NotAStamp);
    }
    let signed: SignedData = token.content.decode_as().map_err(unread)?;
    if signed.encap_content_info.econtent_type != TST_INFO {
        return Err(StampError::NotAStamp);
    }
    let content = signed.encap_content_info.econtent.as_ref();
    let content = content.ok_or(StampError::NotAStamp)?.value();
    let said = Said::read(content)?;
    if said.imprint.hash.oid != SHA256 || said.imprint.hashed.as_bytes() != digest.as_bytes() {
        let digits = said.imprint.hashed.as_bytes().iter();
        let found = digits.map(|byte| format!("{byte:02x}")).collect();
        return Err(StampError::OtherFile { found });
    }
    let [signer] = signed.signer_infos.0.as_slice() else {
        return Err(StampError::NotAStamp);
    };
    let certificate = certificate_of(&signed, signer).ok_or(StampError::NoCertificate)?;
    check_certificate(certificate, said.at)?;
    check_signature(signer, certificate, content)?;
    let whole = certificate.to_der().map_err(unread)?;
    let about = certificate.tbs_certificate();
    Ok(Stamp {
        at: said.at,
        serial: said.serial,
        policy: said.policy.to_string(),
        by: about.subject().to_string(),
        issuer: about.issuer().to_string(),
        certificate: Digest::of(&whole),
    })
}

/// What the authority signed.
struct Said {
    policy: ObjectIdentifier,
    imprint: Imprint,
    serial: String,
    at: DateTime<Utc>,
}

impl Said {
    /// Reads the parts that every token has; what follows them is not needed.
    fn read(content: &[u8]) -> Result<Said, StampError> {
        let whole = Any::from_der(content).map_err(unread)?;
        let mut parts = SliceReader::new(whole.value()).map_err(unread)?;
        let _version = u8::decode(&mut parts).map_err(unread)?;
        let policy = ObjectIdentifier::decode(&mut parts).map_err(unread)?;
        let imprint = Imprint::decode(&mut parts).map_err(unread)?;
        let serial = Int::decode(&mut parts).map_err(unread)?;
        let at = Any::decode(&mut parts).map_err(unread)?;
        let serial = serial.as_bytes().iter();
        Ok(Said {
            policy,
            imprint,
            serial: serial.map(|byte| format!("{byte:02x}")).collect(),
            at: moment(at.value()).ok_or(StampError::NotAStamp)?,
        })
    }
}

/// `20261121083000Z`, also with parts of a second, which are left out.
fn moment(text: &[u8]) -> Option<DateTime<Utc>> {
    let text = std::str::from_utf8(text).ok()?.strip_suffix('Z')?;
    let (whole, part) = text.split_at_checked(14)?;
    let part_is_one = part.is_empty() || part.strip_prefix('.').is_some_and(is_digits);
    if !is_digits(whole) || !part_is_one {
        return None;
    }
    let at = NaiveDateTime::parse_from_str(whole, "%Y%m%d%H%M%S").ok()?;
    Some(at.and_utc())
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The certificate that the signer says it signed with.
fn certificate_of<'s>(signed: &'s SignedData, signer: &SignerInfo) -> Option<&'s Certificate> {
    let all = signed.certificates.as_ref()?.0.iter();
    let mut plain = all.filter_map(|choice| match choice {
        CertificateChoices::Certificate(certificate) => Some(certificate),
        CertificateChoices::Other(_) => None,
    });
    plain.find(|certificate| {
        let about = certificate.tbs_certificate();
        match &signer.sid {
            SignerIdentifier::IssuerAndSerialNumber(named) => {
                *about.issuer() == named.issuer && *about.serial_number() == named.serial_number
            }
            SignerIdentifier::SubjectKeyIdentifier(key) => {
                let own = about.get_extension::<SubjectKeyIdentifier>();
                own.is_ok_and(|own| own.is_some_and(|(_, own)| own == *key))
            }
        }
    })
}

fn check_certificate(certificate: &Certificate, at: DateTime<Utc>) -> Result<(), StampError> {
    let about = certificate.tbs_certificate();
    let uses = about.get_extension::<ExtendedKeyUsage>().map_err(unread)?;
    // RFC 3161, 2.3: this purpose alone, and critical.
    match uses {
        Some((true, ExtendedKeyUsage(uses))) if uses == [TIME_STAMPING] => {}
        Some(_) | None => return Err(StampError::Certificate("it is not made for stamping time")),
    }
    let second = u64::try_from(at.timestamp()).map_err(|_| StampError::NotAStamp)?;
    let valid = about.validity();
    let (from, until) = (
        valid.not_before.to_unix_duration().as_secs(),
        valid.not_after.to_unix_duration().as_secs(),
    );
    if (from..=until).contains(&second) {
        Ok(())
    } else {
        Err(StampError::Certificate("it was not valid at that moment"))
    }
}

fn check_signature(
    signer: &SignerInfo,
    certificate: &Certificate,
    content: &[u8],
) -> Result<(), StampError> {
    let attributes = signer.signed_attrs.as_ref().ok_or(StampError::Signature)?;
    let only = |oid: ObjectIdentifier| -> Option<&Any> {
        let mut same = attributes.iter().filter(|one: &&Attribute| one.oid == oid);
        let (one, None) = (same.next()?, same.next()) else {
            return None;
        };
        one.values.iter().next().filter(|_| one.values.len() == 1)
    };
    let kind: ObjectIdentifier = only(CONTENT_TYPE)
        .and_then(|value| value.decode_as().ok())
        .ok_or(StampError::Signature)?;
    let hashed: OctetString = only(MESSAGE_DIGEST)
        .and_then(|value| value.decode_as().ok())
        .ok_or(StampError::Signature)?;
    let hash = Hash::of(signer.digest_alg.oid)?;
    if kind != TST_INFO || hashed.as_bytes() != hash.run(content) {
        return Err(StampError::Signature);
    }
    if let Some(named) = only(SIGNING_CERTIFICATE) {
        let whole = certificate.to_der().map_err(unread)?;
        if !names_certificate(named.value(), &whole)? {
            return Err(StampError::Signature);
        }
    }
    let key = certificate.tbs_certificate().subject_public_key_info();
    // What is signed is the set itself, not the tag it has within the token.
    let signed = attributes.to_der().map_err(unread)?;
    let signature = signer.signature.as_bytes();
    keys::verify(
        key,
        signer.signature_algorithm.oid,
        hash,
        &signed,
        signature,
    )
}

/// Whether a signing-certificate attribute (RFC 5816) names this certificate first.
fn names_certificate(attribute: &[u8], certificate: &[u8]) -> Result<bool, StampError> {
    let mut parts = SliceReader::new(attribute).map_err(unread)?;
    let all = Any::decode(&mut parts).map_err(unread)?;
    let mut all = SliceReader::new(all.value()).map_err(unread)?;
    let first = Any::decode(&mut all).map_err(unread)?;
    let mut first = SliceReader::new(first.value()).map_err(unread)?;
    let mut hash = Hash::Sha256;
    let mut part = Any::decode(&mut first).map_err(unread)?;
    // The hash is named only where it is another than SHA-256.
    if let Ok(named) = part.decode_as::<AlgorithmIdentifierOwned>() {
        hash = Hash::of(named.oid)?;
        part = Any::decode(&mut first).map_err(unread)?;
    }
    Ok(part.value() == hash.run(certificate))
}

fn unread<E>(_: E) -> StampError {
    StampError::NotAStamp
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use der::{Tag, TagNumber};

    use super::*;

    fn part(tag: Tag, value: &[u8]) -> Vec<u8> {
        Any::new(tag, value).unwrap().to_der().unwrap()
    }

    /// As many algorithms as an answer has room for, in the order that takes longest to put right.
    #[test]
    fn an_answer_full_of_parts_is_refused_in_good_time() {
        let algorithm = |n: u32| {
            let [_, a, b, c] = ((n & 0x1F_C000) << 2 | (n & 0x3F80) << 1 | n & 0x7F).to_be_bytes();
            [0x30, 0x06, 0x06, 0x04, 0x2A, a | 0x80, b | 0x80, c]
        };
        let all: Vec<u8> = (20_000..120_000).rev().flat_map(algorithm).collect();
        let content = part(Tag::Sequence, &TST_INFO.to_der().unwrap());
        let version = part(Tag::Integer, &[3]);
        let parts = [version, part(Tag::Set, &all), content, part(Tag::Set, &[])];
        let signed = part(Tag::Sequence, &parts.concat());
        let whole = SignedData::from_der(&signed).unwrap();
        assert_eq!(whole.digest_algorithms.len(), 100_000);
        let inside = Tag::ContextSpecific {
            constructed: true,
            number: TagNumber(0),
        };
        let token = [SIGNED_DATA.to_der().unwrap(), part(inside, &signed)];
        let answer = part(Tag::Sequence, &token.concat());
        assert!(answer.len() > LARGEST / 2 && answer.len() < LARGEST);
        let begun = Instant::now();
        let refused = |answer: &[u8]| read_stamp(answer, Digest::of(b""));
        assert_eq!(refused(&answer), Err(StampError::NotAStamp));
        assert!(begun.elapsed() < Duration::from_secs(20));
        assert_eq!(
            refused(&vec![0x30; LARGEST + 1]),
            Err(StampError::NotAStamp)
        );
    }
}
