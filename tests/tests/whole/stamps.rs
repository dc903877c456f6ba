//! Timestamps (RFC 3161): asked for, brought back and checked, with an authority of openssl's. The
//! request is sent to it over loopback as an owner would, by a program that is not ours.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;

use owed_app::Code;
use owed_tests::{BUYER, Owner, fixture};
use serde_json::{Value, json};

const CONFIG: &str = "
[ tsa ]
default_tsa = one
[ one ]
serial = ./serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
[ req ]
distinguished_name = who
prompt = no
[ who ]
CN = 样例时间戳机构
[ stamps ]
extendedKeyUsage = critical,timeStamping
[ mails ]
extendedKeyUsage = emailProtection
";

/// An authority: its key, its certificate and what it keeps to.
struct Authority(tempfile::TempDir);

fn openssl(dir: &Path, arguments: &[&str]) -> bool {
    let output = Command::new("openssl")
        .current_dir(dir)
        .args(arguments)
        .output()
        .expect("openssl is needed: install openssl");
    output.status.success()
}

impl Authority {
    fn new() -> Self {
        Self::with_key(&["rsa:2048"])
    }

    /// One whose key openssl makes by these words.
    fn with_key(key: &[&str]) -> Self {
        let home = tempfile::tempdir().expect("a folder");
        fs::write(home.path().join("tsa.cnf"), CONFIG).expect("written");
        fs::write(home.path().join("serial"), "0A\n").expect("written");
        let before = ["req", "-x509", "-utf8", "-newkey"];
        let after = [
            "-nodes",
            "-keyout",
            "key.pem",
            "-out",
            "cert.pem",
            "-days",
            "3650",
            "-config",
            "tsa.cnf",
            "-extensions",
            "stamps",
        ];
        let made = openssl(home.path(), &[&before, key, &after].concat());
        assert!(made, "openssl makes the authority");
        Self(home)
    }

    /// Answers a request.
    fn answers(&self, request: &[u8]) -> Vec<u8> {
        fs::write(self.0.path().join("asked.tsq"), request).expect("written");
        let answered = openssl(
            self.0.path(),
            &[
                "ts",
                "-reply",
                "-config",
                "tsa.cnf",
                "-section",
                "one",
                "-queryfile",
                "asked.tsq",
                "-signer",
                "cert.pem",
                "-inkey",
                "key.pem",
                "-out",
                "answer.tsr",
            ],
        );
        assert!(answered, "openssl answers");
        fs::read(self.0.path().join("answer.tsr")).expect("an answer")
    }

    /// Answers one request that comes over loopback, as authorities do by HTTP.
    fn serves(&self, request: &Path) -> Vec<u8> {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("its number").port();
        let to = self.0.path().join("fetched.tsr");
        let mut curl = Command::new("curl")
            .args([
                "-sS",
                "-H",
                "Content-Type: application/timestamp-query",
                "--data-binary",
            ])
            .arg(format!("@{}", request.display()))
            .arg(format!("http://127.0.0.1:{port}/tsa"))
            .arg("-o")
            .arg(&to)
            .spawn()
            .expect("curl is needed: install curl");
        let (mut stream, _) = listener.accept().expect("a call");
        let mut asked = Vec::new();
        let mut part = [0; 4096];
        let body = loop {
            let read = stream.read(&mut part).expect("bytes");
            asked.extend(&part[..read]);
            let head = asked.windows(4).position(|window| window == b"\r\n\r\n");
            let Some(head) = head else { continue };
            let words = String::from_utf8_lossy(&asked[..head]).to_lowercase();
            let length = words.split("content-length:").nth(1).expect("a length");
            let length: usize = length
                .lines()
                .next()
                .expect("a line")
                .trim()
                .parse()
                .expect("a number");
            if asked.len() >= head + 4 + length {
                break asked[head + 4..].to_vec();
            }
        };
        let answer = self.answers(&body);
        let head = format!(
            "HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
            answer.len()
        );
        stream.write_all(head.as_bytes()).expect("sent");
        stream.write_all(&answer).expect("sent");
        drop(stream);
        assert!(curl.wait().expect("curl ends").success());
        fs::read(to).expect("what was fetched")
    }
}

struct Case {
    home: tempfile::TempDir,
    owner: Owner,
    pack: String,
}

impl Case {
    fn new() -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let owner = Owner::of_new_book(&home.path().join("book"));
        owner.does(
            "debt.record",
            json!({ "party": { "name": BUYER }, "kind": "sale", "amount": "80000", "on": "2026-01-10" }),
        );
        let files = owner.hands_over(&[fixture("evidence/送货单_已签收.jpg")]);
        owner.does(
            "evidence.attach",
            json!({ "debtor": BUYER, "files": files, "proves": ["delivery"] }),
        );
        let pack = owner.does("pack.build", json!({ "debtor": BUYER }));
        let pack = pack["name"].as_str().expect("a name").to_owned();
        Self { home, owner, pack }
    }

    fn dir(&self) -> PathBuf {
        self.home.path().join("book/packs").join(&self.pack)
    }

    fn requests(&self) -> PathBuf {
        let sheet = self.owner.does("stamp.request", json!({ "of": self.pack }));
        let to = self
            .home
            .path()
            .join(sheet["name"].as_str().expect("a name"));
        self.owner.saves(&sheet["file"], &to);
        to
    }

    fn hands(&self, answer: &[u8]) -> Value {
        let path = self.home.path().join("answer.tsr");
        fs::write(&path, answer).expect("written");
        json!({ "of": self.pack, "file": self.owner.hands_over(&[path])[0] })
    }

    fn refuses(&self, answer: &[u8]) -> String {
        let failure = self
            .owner
            .is_refused(Code::StampRefused, "stamp.take", self.hands(answer));
        failure.params["why"].clone()
    }
}

#[test]
fn a_pack_is_stamped_by_an_authority_and_checked_without_it() {
    let (case, authority) = (Case::new(), Authority::new());
    assert_eq!(
        case.owner.does("stamp.show", json!({ "of": case.pack })),
        Value::Null
    );
    let request = case.requests();
    // The request holds the digest of the manifest, and openssl reads it so.
    let manifest = fs::read(case.dir().join("manifest.json")).expect("the manifest");
    let digest = owed_book::Digest::of(&manifest).to_string();
    let output = Command::new("openssl")
        .args(["ts", "-query", "-text", "-in"])
        .arg(&request)
        .output()
        .expect("openssl");
    let read = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        read.contains("Hash Algorithm: sha256") && read.contains("Certificate required: yes"),
        "{read}"
    );

    let answer = authority.serves(&request);
    let taken = case.owner.does("stamp.take", case.hands(&answer));
    assert_eq!(taken["digest"], digest);
    assert_eq!(taken["policy"], "1.2.3.4.1");
    assert_eq!(taken["serial"], "0b");
    assert!(
        taken["by"]
            .as_str()
            .expect("who")
            .contains("样例时间戳机构"),
        "{taken}"
    );
    assert_eq!(
        fs::read(case.dir().join("manifest.tsr")).expect("the token"),
        answer
    );
    assert_eq!(
        case.owner.does("stamp.show", json!({ "of": case.pack })),
        taken
    );
    // The pack is as sound with it as without, and openssl agrees.
    let sound = case.owner.does("pack.verify", json!({ "pack": case.pack }));
    assert_eq!(sound["findings"], json!([]));
    let data = case.dir().join("manifest.json");
    let (data, token) = (data.to_string_lossy(), case.dir().join("manifest.tsr"));
    assert!(openssl(
        authority.0.path(),
        &[
            "ts",
            "-verify",
            "-data",
            &data,
            "-in",
            &token.to_string_lossy(),
            "-CAfile",
            "cert.pem"
        ]
    ));
    // A manifest that was changed since is not what was stamped.
    fs::write(
        case.dir().join("manifest.json"),
        [&manifest[..], b" "].concat(),
    )
    .expect("changed");
    let failure =
        case.owner
            .is_refused(Code::StampRefused, "stamp.show", json!({ "of": case.pack }));
    assert_eq!(failure.params["why"], "other-file");
}

#[test]
fn any_file_can_be_stamped_and_its_token_lies_beside_it() {
    let (case, authority) = (Case::new(), Authority::new());
    let file = case.home.path().join("协议.docx");
    fs::write(&file, b"any bytes at all").expect("written");
    let of = case.owner.hands_over(std::slice::from_ref(&file)).remove(0);
    let sheet = case.owner.does("stamp.request", json!({ "of": of }));
    let request = case.home.path().join("a.tsq");
    case.owner.saves(&sheet["file"], &request);
    let answer = authority.answers(&fs::read(&request).expect("the request"));
    let path = case.home.path().join("got.tsr");
    fs::write(&path, &answer).expect("written");
    let handle = case.owner.hands_over(&[path]).remove(0);
    case.owner
        .does("stamp.take", json!({ "of": of, "file": handle }));
    assert_eq!(
        fs::read(case.home.path().join("协议.docx.tsr")).expect("the token"),
        answer
    );
}

#[test]
fn what_does_not_count_is_refused_by_its_reason_and_not_kept() {
    let (case, authority) = (Case::new(), Authority::new());
    let request = fs::read(case.requests()).expect("the request");
    let sound = authority.answers(&request);
    assert_eq!(case.refuses(b"<html>Bad Gateway</html>"), "not-a-stamp");
    assert_eq!(case.refuses(&sound[..sound.len() / 2]), "not-a-stamp");
    // Of something else.
    let mut other = request.clone();
    let place = other.len() - 10;
    other[place] ^= 1;
    assert_eq!(case.refuses(&authority.answers(&other)), "other-file");
    // Every changed byte takes the stamp away, whichever it is.
    for at in (0..sound.len()).step_by(13) {
        let mut changed = sound.clone();
        changed[at] ^= 0x20;
        let input = case.hands(&changed);
        match owed_app::call(&case.owner.desk, "stamp.take", input, None) {
            Err(failure) => assert_eq!(failure.code, Code::StampRefused, "byte {at}"),
            // Bytes that nothing signs and nobody reads: the words beside the status.
            Ok(taken) => assert!(at < 12, "byte {at} may not change: {taken}"),
        }
    }
    let _ = fs::remove_file(case.dir().join("manifest.tsr"));
    // A certificate for letters stamps no time: openssl itself refuses to use it.
    let made = openssl(
        authority.0.path(),
        &[
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-keyout",
            "mail.pem",
            "-out",
            "mail.crt",
            "-days",
            "30",
            "-config",
            "tsa.cnf",
            "-extensions",
            "mails",
        ],
    );
    assert!(made);
    let forged = openssl(
        authority.0.path(),
        &[
            "ts",
            "-reply",
            "-config",
            "tsa.cnf",
            "-section",
            "one",
            "-queryfile",
            "asked.tsq",
            "-signer",
            "mail.crt",
            "-inkey",
            "mail.pem",
            "-out",
            "forged.tsr",
        ],
    );
    assert!(!forged);
    assert!(!case.dir().join("manifest.tsr").exists());
}

#[test]
fn authorities_sign_with_rsa_and_on_two_curves() {
    let curve = |name| ["ec", "-pkeyopt", name];
    for (key, hash) in [
        (curve("ec_paramgen_curve:P-256"), "sha256"),
        (curve("ec_paramgen_curve:P-384"), "sha384"),
        (curve("ec_paramgen_curve:P-384"), "sha512"),
    ] {
        let (case, authority) = (Case::new(), Authority::with_key(&key));
        let config = CONFIG.replace("signer_digest = sha256", &format!("signer_digest = {hash}"));
        fs::write(authority.0.path().join("tsa.cnf"), config).expect("written");
        let request = fs::read(case.requests()).expect("the request");
        let sound = authority.answers(&request);
        // Another signature, and another key, are none of this authority.
        let last = sound.len() - 1;
        let mut changed = sound.clone();
        changed[last] ^= 1;
        assert_eq!(case.refuses(&changed), "signature", "{key:?}");
        let taken = case.owner.does("stamp.take", case.hands(&sound));
        let by = taken["by"].as_str().expect("who");
        assert!(by.contains("样例时间戳机构"), "{taken}");
    }
    // A curve that is not known here is named, and nothing is said of what it signed.
    let (case, authority) = (
        Case::new(),
        Authority::with_key(&curve("ec_paramgen_curve:secp256k1")),
    );
    let request = fs::read(case.requests()).expect("the request");
    assert_eq!(case.refuses(&authority.answers(&request)), "unknown");
}
