//! XML as a small tree. No entities but the five of XML itself, no schema, no network.

use std::collections::HashMap;

use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};
use quick_xml::Reader;
use quick_xml::events::Event;

use crate::failure::{Limit, ReadError};
use crate::fence::damaged;
use crate::limits::Gauge;
use crate::value::words::said;

/// An element. Names are without their prefix.
#[derive(Debug, Clone, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) text: String,
    pub(crate) children: Vec<Element>,
}

/// An invoice of a thousand lines is a megabyte; this is far more.
const LARGEST: usize = 64 << 20;

impl Element {
    /// The first child of this name.
    pub(crate) fn child(&self, name: &str) -> Option<&Element> {
        self.children
            .iter()
            .find(|child| child.name.eq_ignore_ascii_case(name))
    }

    pub(crate) fn children(&self, name: &str) -> impl Iterator<Item = &Element> {
        self.children
            .iter()
            .filter(move |child| child.name.eq_ignore_ascii_case(name))
    }

    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(n, _)| n.eq_ignore_ascii_case(name))
            .map(|(_, v)| v.as_str())
    }

    /// The first element of this name at any depth, this one included.
    pub(crate) fn find(&self, name: &str) -> Option<&Element> {
        if self.name.eq_ignore_ascii_case(name) {
            return Some(self);
        }
        self.children.iter().find_map(|child| child.find(name))
    }

    /// The text of the first element of one of these names that says something.
    pub(crate) fn value(&self, names: &[&str]) -> Option<&str> {
        names.iter().find_map(|name| self.said_in(name))
    }

    fn said_in(&self, name: &str) -> Option<&str> {
        let own = self
            .name
            .eq_ignore_ascii_case(name)
            .then(|| said(&self.text))
            .flatten();
        own.or_else(|| self.children.iter().find_map(|child| child.said_in(name)))
    }

    /// Every element with text, by its path below this one; repeated ones are numbered.
    pub(crate) fn leaves(&self) -> Vec<(String, String)> {
        let mut leaves = Vec::new();
        self.collect("", &mut leaves);
        leaves
    }

    fn collect(&self, path: &str, leaves: &mut Vec<(String, String)>) {
        let mut total: HashMap<&str, u32> = HashMap::new();
        for child in &self.children {
            *total.entry(&child.name).or_default() += 1;
        }
        let mut seen: HashMap<&str, u32> = HashMap::new();
        for child in &self.children {
            let nth = seen.entry(&child.name).or_default();
            *nth += 1;
            let mut path = format!("{path}{}", child.name);
            if total[child.name.as_str()] > 1 {
                path.push_str(&format!("[{nth}]"));
            }
            if !child.text.trim().is_empty() {
                leaves.push((path.clone(), child.text.trim().to_owned()));
            }
            path.push('/');
            child.collect(&path, leaves);
        }
    }
}

/// Reads XML into a tree and answers the root.
pub(crate) fn tree(bytes: &[u8], part: &str, gauge: &mut Gauge<'_>) -> Result<Element, ReadError> {
    if bytes.len() > LARGEST {
        return Err(ReadError::TooLarge {
            what: Limit::Piece,
            allowed: LARGEST as u64,
        });
    }
    let text = decode(bytes);
    let mut reader = Reader::from_str(&text);
    let mut open: Vec<Element> = Vec::new();
    let mut root = None;
    loop {
        gauge.at(reader.buffer_position())?;
        let event = reader.read_event().map_err(|error| damaged(part, error))?;
        match event {
            Event::Start(start) => {
                if open.len() as u64 >= gauge.limits.depth {
                    return Err(ReadError::TooLarge {
                        what: Limit::Depth,
                        allowed: gauge.limits.depth,
                    });
                }
                gauge.cell(0)?;
                open.push(element(&start));
            }
            Event::Empty(start) => {
                gauge.cell(0)?;
                close(&mut open, &mut root, element(&start));
            }
            Event::End(_) => {
                if let Some(element) = open.pop() {
                    close(&mut open, &mut root, element);
                }
            }
            Event::Text(text) => write(&mut open, &text.xml10_content(), gauge)?,
            Event::CData(text) => write(&mut open, &text.xml10_content(), gauge)?,
            Event::GeneralRef(reference) => {
                let resolved = match reference.resolve_char_ref() {
                    Ok(Some(c)) => c.to_string(),
                    _ => match reference.xml10_content().as_ref() {
                        "lt" => "<".to_owned(),
                        "gt" => ">".to_owned(),
                        "amp" => "&".to_owned(),
                        "quot" => "\"".to_owned(),
                        "apos" => "'".to_owned(),
                        other => {
                            return Err(damaged(part, format!("unknown entity {other}")));
                        }
                    },
                };
                write(&mut open, &resolved, gauge)?;
            }
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            Event::Eof => break,
        }
    }
    match root {
        Some(root) if open.is_empty() => Ok(root),
        _ => Err(damaged(part, "it ends before its last element is closed")),
    }
}

fn element(start: &quick_xml::events::BytesStart<'_>) -> Element {
    let attributes = start
        .attributes()
        .flatten()
        .filter_map(|attribute| {
            let value = quick_xml::escape::unescape(attribute.value.as_ref()).ok()?;
            Some((
                attribute.key.local_name().as_ref().to_owned(),
                value.into_owned(),
            ))
        })
        .collect();
    Element {
        name: start.local_name().as_ref().to_owned(),
        attributes,
        text: String::new(),
        children: Vec::new(),
    }
}

fn close(open: &mut [Element], root: &mut Option<Element>, element: Element) {
    match open.last_mut() {
        Some(parent) => parent.children.push(element),
        None if root.is_none() => *root = Some(element),
        None => {}
    }
}

fn write(open: &mut [Element], text: &str, gauge: &mut Gauge<'_>) -> Result<(), ReadError> {
    let Some(element) = open.last_mut() else {
        return Ok(());
    };
    gauge.cell(text.len())?;
    element.text.push_str(text);
    Ok(())
}

/// Decodes by byte-order mark, else as UTF-8 if it is, else by what the declaration says.
pub(crate) fn decode(bytes: &[u8]) -> String {
    let declared = || {
        let head = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]).into_owned();
        let (_, rest) = head
            .split_once("encoding=")
            .or_else(|| head.split_once("charset="))?;
        let name: String = rest
            .trim_start_matches(['"', '\''])
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
            .collect();
        Encoding::for_label(name.as_bytes())
    };
    let encoding = if bytes.starts_with(b"<\0") {
        UTF_16LE
    } else if bytes.starts_with(b"\0<") {
        UTF_16BE
    } else if std::str::from_utf8(bytes).is_ok() {
        UTF_8
    } else {
        declared()
            .filter(|encoding| *encoding != UTF_8)
            .unwrap_or(GB18030)
    };
    encoding.decode(bytes).0.into_owned()
}
