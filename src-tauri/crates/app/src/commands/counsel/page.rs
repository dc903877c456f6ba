//! The page to begin with: what the folder is, the sums, and a link to everything in it. It needs
//! no script and no network.

use std::fmt::Write as _;

use super::files::Folder;
use super::flows::{grouped, or_dash};
use super::words::{form, said};
use crate::commands::import::Reason;
use crate::failure::{Code, Failure};

const STYLE: &str = "
:root { color-scheme: light dark; --ink: #1c2126; --soft: #5b6570; --line: #d9dee3; --ground: #f6f7f8; --paper: #fff; --link: #1f5fa8; --odd: #8a5a00; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ec; --soft: #9aa5b1; --line: #333b44; --ground: #14181c; --paper: #1b2026; --link: #8ab6ea; --odd: #e0b050; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.6 system-ui, 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; }
main { max-width: 56rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1 { font-size: 1.5rem; line-height: 1.35; margin: 0 0 .25rem; overflow-wrap: anywhere; }
h2 { font-size: 1.05rem; margin: 2.25rem 0 .5rem; }
p { margin: .4rem 0; } .soft { color: var(--soft); } .odd { color: var(--odd); }
a { color: var(--link); overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; background: var(--paper); border: 1px solid var(--line); }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem; border-top: 1px solid var(--line); }
thead th { border-top: 0; font-size: .85rem; color: var(--soft); font-weight: 600; }
.sum { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tr.total > * { font-weight: 700; }
ul { padding-left: 1.25rem; } li { margin: .3rem 0; }
.hash { font-family: ui-monospace, Consolas, monospace; font-size: .82rem; overflow-wrap: anywhere; }
@media print { body { background: #fff; } main { padding: 0; } }
";

impl Folder<'_> {
    /// The page as it is written.
    pub(super) fn page(&self) -> Result<String, Failure> {
        let mut page = String::new();
        self.write(&mut page)
            .map_err(|e| Failure::new(Code::Internal, e))?;
        Ok(page)
    }

    fn write(&self, out: &mut String) -> std::fmt::Result {
        let found = self.gathered;
        let title = escaped(&self.title());
        write!(
            out,
            "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n",
            if self.is_zh() { "zh-CN" } else { "en" },
        )?;
        let say = |out: &mut String, class: &str, zh: &str, en: &str| {
            writeln!(out, "<p class=\"{class}\">{}</p>", escaped(&self.t(zh, en)))
        };
        say(
            out,
            "soft",
            &format!(
                "{} 整理。不装账清也能看：PDF、Word、Excel、CSV 和网页，不联网。",
                found.claim.on
            ),
            &format!(
                "Put together on {}. PDF, Word, Excel, CSV and web pages: none of it needs Owed or a network.",
                found.claim.on
            ),
        )?;
        self.notices(out)?;
        self.section(out, "金额", "Sums")?;
        self.sums(out)?;
        self.section(out, "期限", "Limitation")?;
        let limits = &found.case.limits;
        say(
            out,
            "",
            &format!(
                "诉讼时效：按能证明的到 {}，把没有凭据的也算上到 {}。",
                or_dash(&limits.provable),
                or_dash(&limits.believed)
            ),
            &format!(
                "On what can be proved the claim can be brought until {}; counting what is only believed, until {}.",
                or_dash(&limits.provable),
                or_dash(&limits.believed)
            ),
        )?;
        self.section(out, "先看这些", "Read these first")?;
        writeln!(out, "<ul>")?;
        for (name, about) in self.sheet_names() {
            let (pdf, word) = (format!("{name}.pdf"), format!("{name}.docx"));
            writeln!(
                out,
                "<li>{} · {}<br><span class=\"soft\">{}</span></li>",
                link(&pdf, &pdf),
                link(&word, "Word"),
                escaped(&about)
            )?;
        }
        let ledger = format!("{}.xlsx", self.t("账目", "Ledger"));
        writeln!(
            out,
            "<li>{}<br><span class=\"soft\">{}</span></li>\n</ul>",
            link(&ledger, &ledger),
            escaped(&self.t(
                "只有本案的账目，CSV 在旁边的文件夹",
                "The ledger of this case only; the same as CSV in the folder beside it"
            )),
        )?;
        self.pieces(out)?;
        self.issued(out)?;
        self.section(out, "核对有没有改动", "Whether anything was changed")?;
        writeln!(
            out,
            "<p>{} — {}</p>",
            link(owed_pack::CHECKER, owed_pack::CHECKER),
            escaped(&self.t(
                "用浏览器打开，把整个文件夹拖进去，逐个核对 SHA-256，不联网。",
                "Open it in a browser and drop the whole folder on it: it compares every SHA-256, without a network.",
            )),
        )?;
        writeln!(
            out,
            "<p class=\"soft\">{} <span class=\"hash\">{}</span></p>",
            escaped(&self.t("整理时账本的封印：", "Seal of the book at that moment:")),
            escaped(&found.head)
        )?;
        say(
            out,
            "soft",
            "原始的银行流水和发票清单里有其他客户，没有放进来；需要时请另行要取。",
            "The original bank statements and invoice lists name other customers and are not enclosed; ask for them where they are needed.",
        )?;
        writeln!(out, "</main>\n</body>\n</html>")
    }

    fn section(&self, out: &mut String, zh: &str, en: &str) -> std::fmt::Result {
        writeln!(out, "<h2>{}</h2>", escaped(&self.t(zh, en)))
    }

    /// What is to be known before anything else.
    fn notices(&self, out: &mut String) -> std::fmt::Result {
        if self.notes.is_empty() {
            return Ok(());
        }
        writeln!(out, "<ul class=\"odd\">")?;
        for note in &self.notes {
            writeln!(out, "<li>{}</li>", escaped(&self.note(note)))?;
        }
        writeln!(out, "</ul>")
    }

    fn note(&self, note: &Reason) -> String {
        let about = note.about.join(&self.t("、", ", "));
        match note.code.as_str() {
            "no-evidence" => self.t("没有可以装订的证据，所以没有证据册。", "There is no evidence to bind, so there is no pack."),
            "undecided" => self.t(
                &format!("有 {about} 笔到账还没有确认属于哪笔欠款，金额可能变化。"),
                &format!("{about} payment(s) are undecided; the sums may change."),
            ),
            "stale" => self.t(
                &format!("文书 {about} 出具后账目、当事人或证据编号有变，上面写的不是今天的。"),
                &format!("Sums, parties or numbers of exhibits moved since {about} was issued; it is not today's."),
            ),
            "withdrawn" => self.t(
                &format!("文书 {about} 已经撤回，文件名里标明了。"),
                &format!("Paper {about} was withdrawn; the names of its files say so."),
            ),
            "placeholder" => self.t(
                &format!("“{about}”不能排成页，证据册里是一页说明，请看原件。"),
                &format!("“{about}” cannot be shown as pages; a notice stands for it, and the original is enclosed."),
            ),
            "unbound" => self.t(
                &format!("有 {about} 份材料没有装订进证据册，单独放在“未装订的材料”。"),
                &format!("{about} piece(s) are not bound and lie in “Other-evidence”."),
            ),
            other => format!("{other} {about}"),
        }
    }

    fn sums(&self, out: &mut String) -> std::fmt::Result {
        let claim = &self.gathered.claim;
        writeln!(out, "<div class=\"scroll\"><table>\n<tbody>")?;
        for head in &claim.heads {
            writeln!(
                out,
                "<tr><th scope=\"row\">{}</th><td class=\"sum\">{}</td></tr>",
                escaped(&said(self.lang, &head.head)),
                escaped(&grouped(&head.amount))
            )?;
        }
        writeln!(
            out,
            "<tr class=\"total\"><th scope=\"row\">{}</th><td class=\"sum\">{}</td></tr>\n</tbody>\n</table></div>",
            escaped(&self.t(
                &format!("合计（元，计算至 {}）", claim.on),
                &format!("Total (yuan, counted to {})", claim.on)
            )),
            escaped(&grouped(&claim.total))
        )
    }

    fn pieces(&self, out: &mut String) -> std::fmt::Result {
        let pieces = &self.gathered.pieces;
        if pieces.is_empty() {
            return Ok(());
        }
        self.section(out, "证据", "Evidence")?;
        if !self.bound.is_empty() {
            let bound = format!("证据册/{}", owed_pack::PACK_PDF);
            writeln!(out, "<p>{}</p>", link(&bound, &bound))?;
        }
        writeln!(
            out,
            "<div class=\"scroll\"><table>\n<thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead>\n<tbody>",
            escaped(&self.t("编号", "No.")),
            escaped(&self.t("原件", "Original")),
            escaped(&self.t("证明什么", "Shows")),
        )?;
        let mut pieces: Vec<_> = pieces.iter().collect();
        pieces.sort_by_key(|piece| {
            let bound = self.bound.get(&piece.is.file);
            (bound.is_none(), bound.map(|bound| bound.order))
        });
        for piece in pieces {
            let number = self.bound.get(&piece.is.file);
            let at = self.links.get(&piece.is.file);
            let name = match at {
                Some(path) => link(path, &piece.is.name),
                None => escaped(&piece.is.name),
            };
            writeln!(
                out,
                "<tr><td>{}</td><td>{name}</td><td>{}</td></tr>",
                escaped(number.map_or("–", |bound| &bound.number)),
                escaped(&super::words::all(self.lang, &piece.is.proves))
            )?;
        }
        writeln!(out, "</tbody>\n</table></div>")
    }

    fn issued(&self, out: &mut String) -> std::fmt::Result {
        let papers = &self.gathered.case.papers;
        if papers.is_empty() {
            return Ok(());
        }
        self.section(out, "出具过的文书", "Papers issued")?;
        writeln!(out, "<ul>")?;
        for paper in papers.iter().rev() {
            let name = format!("{} {}", form(self.lang, &paper.form), paper.number);
            let pdf = self.links.get(&paper.file);
            let word = paper.word.as_ref().and_then(|word| self.links.get(word));
            let pdf = pdf.map_or_else(|| escaped(&name), |path| link(path, &name));
            let word = word.map(|path| format!(" · {}", link(path, "Word")));
            let sum = match paper.carries.as_str() {
                "nothing" => String::new(),
                _ => format!(" · {}", escaped(&grouped(&paper.total))),
            };
            writeln!(
                out,
                "<li>{pdf}{} <span class=\"soft\">{}{sum}</span></li>",
                word.unwrap_or_default(),
                escaped(&paper.on)
            )?;
        }
        writeln!(out, "</ul>")
    }
}

/// A link to a file of the folder.
fn link(path: &str, words: &str) -> String {
    format!("<a href=\"{}\">{}</a>", address(path), escaped(words))
}

/// A path as an address: every byte that could mean something else is written by its number.
fn address(path: &str) -> String {
    let mut out = String::new();
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// Words that stand between tags or in an attribute as they are.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_is_taken_for_a_tag_or_leads_elsewhere() {
        assert_eq!(
            link("证据/a#b%c.pdf", "<script>\"&"),
            "<a href=\"%E8%AF%81%E6%8D%AE/a%23b%25c.pdf\">&lt;script&gt;&quot;&amp;</a>"
        );
    }
}
