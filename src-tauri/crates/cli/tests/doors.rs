//! The program as others meet it: at a terminal, and on loopback.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use serde_json::{Value, json};

const SAMPLES: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../../tests/fixtures/import"
);

/// A folder of a test's own; nothing is read from or left in the home of who runs it.
struct Home(tempfile::TempDir);

impl Home {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    fn book(&self) -> PathBuf {
        self.0.path().join("book")
    }

    fn owed(&self) -> Command {
        let mut owed = Command::new(env!("CARGO_BIN_EXE_owed"));
        owed.args(["--today", "2026-11-21", "--lang", "en"])
            .env("OWED_CONFIG", self.0.path().join("config"))
            .stdin(Stdio::null());
        owed
    }

    fn run(&self, verb: &str, arguments: &[&str]) -> Output {
        let mut owed = self.owed();
        owed.arg(verb).arg(self.book()).args(arguments);
        owed.output().expect("the program runs")
    }

    fn json(&self, verb: &str, arguments: &[&str]) -> Value {
        let done = self.run(verb, arguments);
        assert!(done.status.success(), "{verb}: {}", said(&done.stderr));
        serde_json::from_slice(&done.stdout)
            .unwrap_or_else(|e| panic!("{e}: {}", said(&done.stdout)))
    }
}

fn said(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn sample(name: &str) -> String {
    let path = Path::new(SAMPLES).join(name);
    assert!(path.is_file(), "there is no sample {name}");
    path.to_string_lossy().into_owned()
}

#[test]
fn an_error_is_said_on_stderr_and_in_the_exit_code() {
    let home = Home::new();
    let no_book = home.run("debts", &["--json"]);
    assert_eq!(no_book.status.code(), Some(1));
    assert!(no_book.stdout.is_empty(), "{}", said(&no_book.stdout));
    assert!(
        said(&no_book.stderr).contains("there is no book in"),
        "{}",
        said(&no_book.stderr)
    );
    // A wrong flag is another matter than a thing that could not be done.
    assert_eq!(home.run("debts", &["--jason"]).status.code(), Some(2));

    assert!(home.run("new", &["--creditor", "甲公司"]).status.success());
    let twice = home.run("new", &["--creditor", "甲公司"]);
    assert_eq!(twice.status.code(), Some(1));
    let nobody = home.run("claim", &["乙公司", "--json"]);
    assert_eq!(nobody.status.code(), Some(1));
    assert!(
        said(&nobody.stderr).contains("乙公司"),
        "{}",
        said(&nobody.stderr)
    );
}

#[test]
fn what_nobody_confirmed_is_not_entered() {
    let home = Home::new();
    assert!(
        home.run("new", &["--creditor", "合成精密机械（苏州）有限公司"])
            .status
            .success()
    );
    let list = sample("tax_bureau_list/全量发票查询导出结果_合成.xlsx");
    // No terminal to ask at: the files are shown, and nothing is entered.
    let shown = home.json("import", &[&list, "--json"]);
    assert_eq!(shown["sums"]["invoiced"], "116160.00");
    assert_eq!(home.json("debts", &["--json"])["cases"], json!([]));

    let entered = home.json("import", &[&list, "--due-days", "30", "--yes", "--json"]);
    assert_eq!(entered["invoices"], 4);
    assert_eq!(home.json("debts", &["--json"])["balance"], "116160.00");
    let claim = home.json(
        "claim",
        &["样例贸易（杭州）有限公司", "--on", "2025-01-01", "--json"],
    );
    assert_eq!(claim["on"], "2025-01-01");
}

#[test]
fn a_book_is_exported_where_it_was_said_and_nothing_is_written_over_unasked() {
    let home = Home::new();
    assert!(home.run("new", &["--creditor", "甲公司"]).status.success());
    let out = home.0.path().join("copy.sqlite");
    let out = out.to_str().expect("a path");
    let exported = home.run("export", &["--sqlite", out]);
    assert_eq!(
        exported.status.code(),
        Some(0),
        "{}",
        said(&exported.stderr)
    );
    assert!(
        said(&exported.stdout).contains(out),
        "{}",
        said(&exported.stdout)
    );
    assert!(
        std::fs::read(out)
            .expect("a file")
            .starts_with(b"SQLite format 3")
    );
    let again = home.run("export", &["--sqlite", out]);
    assert_eq!(again.status.code(), Some(1));
    assert!(
        said(&again.stderr).contains("is there already"),
        "{}",
        said(&again.stderr)
    );
    let forced = home.json("export", &["--sqlite", out, "--force", "--json"]);
    assert_eq!(forced["on"], "2026-11-21");
    // One kind at a time, and one there must be.
    assert_eq!(home.run("export", &[]).status.code(), Some(2));
    let both = home.run("export", &["--sqlite", "a", "--xlsx", "b"]);
    assert_eq!(both.status.code(), Some(2));
}

#[test]
fn a_letter_is_a_word_file_where_its_name_says_so() {
    let home = Home::new();
    let creditor = "合成精密机械（苏州）有限公司";
    assert!(home.run("new", &["--creditor", creditor]).status.success());
    let list = sample("tax_bureau_list/全量发票查询导出结果_合成.xlsx");
    home.json("import", &[&list, "--yes", "--json"]);
    let debtor = "样例贸易（杭州）有限公司";
    for (name, begins) in [("letter.docx", &b"PK"[..]), ("letter.pdf", b"%PDF")] {
        let out = home.0.path().join(name);
        let to = out.to_str().expect("a path");
        let made = home.run(
            "letter",
            &[debtor, "--form", "demand", "--draft", "--out", to],
        );
        assert!(made.status.success(), "{}", said(&made.stderr));
        assert!(
            std::fs::read(&out)
                .expect("it is there")
                .starts_with(begins)
        );
    }
}

#[test]
fn a_statement_that_came_back_is_entered_and_what_is_wrong_with_it_is_said() {
    let home = Home::new();
    let creditor = "合成精密机械（苏州）有限公司";
    assert!(home.run("new", &["--creditor", creditor]).status.success());
    let list = sample("tax_bureau_list/全量发票查询导出结果_合成.xlsx");
    home.json("import", &[&list, "--yes", "--json"]);
    let place = |name: &str| home.0.path().join(name).to_string_lossy().into_owned();
    let (out, scan) = (place("对账函.pdf"), place("回函.pdf"));
    let debtor = "样例贸易（杭州）有限公司";
    let issued = home.run("letter", &[debtor, "--form", "statement", "--out", &out]);
    assert!(issued.status.success(), "{}", said(&issued.stderr));
    let printed = said(&issued.stdout);
    let number = printed.split(' ').next().expect("a number");
    std::fs::write(&scan, b"%PDF-1.4 a scan").expect("a file can be made");

    let verb = "statement-returned";
    let flags = ["--on", "2026-11-25", "--seal", "finance"];
    // What it comes from, the day and the seal are not guessed.
    for bare in [
        &[number][..],
        &[number, &scan],
        &[number, &scan, "--on", "2026-11-25"],
        &[number, "--on", "2026-11-25", "--seal", "finance"],
    ] {
        assert_eq!(home.run(verb, bare).status.code(), Some(2), "{bare:?}");
    }
    let nobody = home.run(verb, &[&["第9号", &scan], &flags[..]].concat());
    assert_eq!(nobody.status.code(), Some(1));
    assert!(
        said(&nobody.stderr).contains("第9号"),
        "{}",
        said(&nobody.stderr)
    );
    let early = home.run(
        verb,
        &[
            number,
            &scan,
            "--on",
            "2026-01-01",
            "--seal",
            "absent",
            "--signed-by",
            "王芳",
        ],
    );
    assert_eq!(early.status.code(), Some(1));

    let signer = [
        "--signed-by",
        "王芳",
        "--office",
        "财务经理",
        "--pays-by",
        "2026-12-31",
    ];
    let entered = home.json(
        verb,
        &[&[number, &scan, "--json"], &flags[..], &signer].concat(),
    );
    assert!(entered["seq"].as_u64() > Some(0), "{entered}");
    let differing = ["--differs", "1000", "--because", "少了两箱"];
    let differs = home.run(verb, &[&[number, &scan], &flags[..], &differing].concat());
    assert!(differs.status.success(), "{}", said(&differs.stderr));
    let case = home.json(
        "call",
        &["case.show", &json!({ "debtor": debtor }).to_string()],
    );
    let papers = case["papers"].as_array().expect("papers");
    let returned = &papers
        .iter()
        .find(|paper| paper["number"] == number)
        .expect("it")["returned"];
    assert_eq!(returned["differs"], "1000.00");
    assert_eq!(returned["why"], "少了两箱");
    assert_eq!(returned["signed"]["seal"], "finance");
}

#[test]
fn one_bad_file_is_named_and_makes_the_exit_code_say_so() {
    let home = Home::new();
    assert!(
        home.run("new", &["--creditor", "合成精密机械（苏州）有限公司"])
            .status
            .success()
    );
    let empty = home.0.path().join("空.csv");
    std::fs::write(&empty, b"").expect("a file can be made");
    let list = sample("tax_bureau_list/全量发票查询导出结果_合成.xlsx");
    let shown = home.run("import", &[&list, &empty.to_string_lossy()]);
    assert_eq!(
        shown.status.code(),
        Some(1),
        "also where nothing is entered"
    );
    let done = home.run("import", &[&list, &empty.to_string_lossy(), "--yes"]);
    assert_eq!(done.status.code(), Some(1));
    assert!(
        said(&done.stderr).contains("空.csv"),
        "{}",
        said(&done.stderr)
    );
    assert_eq!(home.json("debts", &["--json"])["invoiced"], "116160.00");
}

/// `owed serve` on a new folder; ended with the test.
struct Served {
    _home: Home,
    child: Child,
    port: u16,
    token: String,
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Served {
    fn start() -> Self {
        let home = Home::new();
        let pages = home.0.path().join("pages");
        std::fs::create_dir(&pages).expect("a folder can be made");
        std::fs::write(pages.join("index.html"), "<p>pages</p>").expect("a page can be made");
        let mut owed = home.owed();
        owed.arg("serve")
            .arg(home.book())
            .env("OWED_UI", &pages)
            .stdout(Stdio::piped());
        let mut child = owed.spawn().expect("the program runs");
        let mut line = String::new();
        let out = child.stdout.take().expect("it prints");
        BufReader::new(out)
            .read_line(&mut line)
            .expect("it prints a line");
        let address = line
            .split("http://127.0.0.1:")
            .nth(1)
            .expect("the line has an address");
        let (port, token) = address
            .trim()
            .split_once("/?token=")
            .expect("the address has a token");
        Self {
            _home: home,
            child,
            port: port.parse().expect("a port"),
            token: token.to_owned(),
        }
    }

    /// Asks, and gives the whole answer as text.
    fn asked(&self, line: &str, headers: &[(&str, &str)], body: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it listens");
        let mut request = format!("{line} HTTP/1.1\r\nConnection: close\r\n");
        if !headers.iter().any(|(name, _)| *name == "Host") {
            request += &format!("Host: 127.0.0.1:{}\r\n", self.port);
        }
        for (name, value) in headers {
            request += &format!("{name}: {value}\r\n");
        }
        let length = body.len();
        request +=
            &format!("Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}");
        // Whoever says no before the end of it may close while the rest is on its way.
        let sent = stream.write_all(request.as_bytes());
        let mut answer = Vec::new();
        let read = stream.read_to_end(&mut answer);
        assert!(!answer.is_empty(), "it answers: {sent:?} {read:?}");
        said(&answer)
    }

    fn status(&self, line: &str, headers: &[(&str, &str)]) -> u16 {
        let answer = self.asked(line, headers, "{}");
        let status = answer
            .split(' ')
            .nth(1)
            .and_then(|status| status.parse().ok());
        status.unwrap_or_else(|| panic!("no status: {answer}"))
    }

    /// The cookie that the token is traded for.
    fn cookie(&self) -> String {
        let answer = self.asked(&format!("GET /?token={}", self.token), &[], "");
        let set = answer
            .lines()
            .find_map(|line| line.strip_prefix("set-cookie: "));
        let set = set.unwrap_or_else(|| panic!("no cookie: {answer}"));
        assert!(
            set.contains("HttpOnly") && set.contains("SameSite=Strict"),
            "{set}"
        );
        set.split(';').next().unwrap_or_default().to_owned()
    }
}

#[test]
fn only_who_has_the_token_comes_in() {
    let served = Served::start();
    let (page, call) = ("GET /", "POST /call/book.status");
    for line in [
        page,
        call,
        "POST /files",
        "GET /events",
        "GET /?token=guessed",
    ] {
        assert_eq!(served.status(line, &[]), 401, "{line}");
    }
    let cookie = served.cookie();
    let with = [("Cookie", cookie.as_str())];
    assert_eq!(served.status(page, &with), 200);
    assert_eq!(served.status(call, &with), 200);
    let guessed = format!("{}=guessed", cookie.split('=').next().unwrap_or_default());
    assert_eq!(served.status(call, &[("Cookie", &guessed)]), 401);
}

#[test]
fn a_page_from_elsewhere_cannot_use_the_cookie() {
    let served = Served::start();
    let cookie = served.cookie();
    let call = "POST /call/book.status";
    let own = format!("http://127.0.0.1:{}", served.port);
    assert_eq!(
        served.status(call, &[("Cookie", &cookie), ("Origin", &own)]),
        200
    );
    let other_port = format!("http://127.0.0.1:{}", served.port.wrapping_add(1));
    for origin in ["https://example.com", "null", &other_port] {
        assert_eq!(
            served.status(call, &[("Cookie", &cookie), ("Origin", origin)]),
            403,
            "{origin}"
        );
    }
    // A name that someone made point at this machine is not this server's name.
    let rebound = format!("example.com:{}", served.port);
    assert_eq!(
        served.status(call, &[("Cookie", &cookie), ("Host", &rebound)]),
        403
    );
}

#[test]
fn what_is_too_long_too_deep_or_leads_elsewhere_is_refused_and_the_server_goes_on() {
    let served = Served::start();
    let cookie = served.cookie();
    let with = [("Cookie", cookie.as_str())];
    let status = |line: &str, body: &str| {
        let answer = served.asked(line, &with, body);
        answer.split(' ').nth(1).unwrap_or_default().to_owned()
    };
    let call = "POST /call/book.history";
    let long = format!(r#"{{"most":1,"why":"{}"}}"#, "x".repeat(17 << 20));
    assert_eq!(status(call, &long), "413");
    let deep = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(status(call, &deep), "400");
    for path in [
        "/../../../../etc/passwd",
        "/..%2f..%2f..%2f..%2fetc/passwd",
        "/files/..%2f..%2fetc%2fpasswd",
        "/files/journal.sqlite",
    ] {
        let answer = served.asked(&format!("GET {path}"), &with, "");
        assert!(!answer.contains("root:"), "{path}: {answer}");
    }
    assert_eq!(status("POST /call/book.status", "{}"), "200");
}

#[test]
fn pages_may_reach_nothing_beyond_this_server() {
    let served = Served::start();
    let answer = served.asked("GET /", &[("Cookie", &served.cookie())], "");
    let policy = answer
        .lines()
        .find_map(|line| line.strip_prefix("content-security-policy: "));
    let policy = policy.unwrap_or_else(|| panic!("no policy: {answer}"));
    for part in [
        "default-src 'none'",
        "connect-src 'self'",
        "frame-ancestors 'none'",
    ] {
        assert!(policy.contains(part), "{policy}");
    }
    assert!(!policy.contains("http"), "{policy}");
}
