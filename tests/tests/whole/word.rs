//! What stands in a Word file, as another program reads it.

use std::fs::File;
use std::io::Read;
use std::path::Path;

/// The paragraphs of a Word file, those without words left out.
pub(crate) fn paragraphs(path: &Path) -> Vec<String> {
    let file = File::open(path).expect("the Word file is there");
    let mut zip = zip::ZipArchive::new(file).expect("a Word file is an archive");
    let mut xml = String::new();
    zip.by_name("word/document.xml")
        .expect("it has a document")
        .read_to_string(&mut xml)
        .expect("in letters");
    let words = |paragraph: &str| {
        let runs = paragraph.split("<w:t").skip(1).filter_map(|rest| {
            let rest = rest.strip_prefix(" xml:space=\"preserve\"").unwrap_or(rest);
            rest.strip_prefix('>')?.split("</w:t>").next()
        });
        let line: String = runs.collect();
        line.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&apos;", "'")
            .replace("&quot;", "\"")
            .replace("&amp;", "&")
    };
    let all = xml.split("</w:p>").map(words);
    all.filter(|line| !line.is_empty()).collect()
}
