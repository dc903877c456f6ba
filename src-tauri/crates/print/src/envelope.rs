//! Envelopes and the sheet for an EMS waybill: fixed places on paper of a fixed size, in
//! millimetres. There is nothing to flow here, so the words are placed by hand.
#![expect(clippy::float_arithmetic, reason = "places on paper, no money")]

use crate::engine::Paper;
use crate::paper::{Lang, Moment, Party};
use crate::sheet::{Face, Place, Sheet};
use crate::{Fonts, PrintError};

/// An envelope or a waybill sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Envelope {
    /// The language of the labels on the waybill sheet.
    pub lang: Lang,
    /// What is printed on.
    pub stock: Stock,
    /// Who sends it.
    pub sender: Party,
    /// Who it is for.
    pub recipient: Party,
    /// What is inside (内件品名): `催款函：法兰采购合同欠款 80,000 元`. It stands on the
    /// waybill sheet, and small on an envelope.
    pub contents: Option<String>,
    /// The number of the letter inside.
    pub number: Option<String>,
    /// How far to move everything right and down, in millimetres, for a printer that is off.
    pub shift: (f32, f32),
}

/// What is printed on. Sizes of envelopes are those of GB/T 1416, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stock {
    /// DL, 220 × 110: A4 folded in three.
    Dl,
    /// ZL, 230 × 120: A4 folded in three.
    Zl,
    /// C5, 229 × 162: A4 folded once.
    C5,
    /// C4, 324 × 229: A4 flat.
    C4,
    /// An A4 sheet that says what goes where on an EMS waybill, to copy from or to hand over.
    Waybill,
}

impl Stock {
    /// Width and height in millimetres.
    pub fn size(self) -> (f32, f32) {
        match self {
            Stock::Dl => (220.0, 110.0),
            Stock::Zl => (230.0, 120.0),
            Stock::C5 => (229.0, 162.0),
            Stock::C4 => (324.0, 229.0),
            Stock::Waybill => (210.0, 297.0),
        }
    }
}

const SONG: [&str; 4] = [
    "Source Serif 4",
    "Noto Serif SC",
    "LXGW WenKai",
    "Noto Sans Symbols 2",
];
const HEI: [&str; 3] = ["Noto Sans SC", "LXGW WenKai", "Noto Sans Symbols 2"];

pub(crate) const fn song(size: f32) -> Face {
    Face {
        families: &SONG,
        weight: 400,
        size,
    }
}

pub(crate) const fn bold(size: f32) -> Face {
    Face {
        families: &SONG,
        weight: 700,
        size,
    }
}

pub(crate) const fn hei(size: f32) -> Face {
    Face {
        families: &HEI,
        weight: 500,
        size,
    }
}

pub(crate) fn draw(envelope: &Envelope, fonts: &Fonts, when: Moment) -> Result<Paper, PrintError> {
    let mut sheet = Sheet::new(envelope.stock.size(), envelope.shift, fonts);
    match envelope.stock {
        Stock::Dl | Stock::Zl | Stock::C5 | Stock::C4 => cover(envelope, &mut sheet)?,
        Stock::Waybill => waybill(envelope, &mut sheet)?,
    }
    let title = match envelope.stock {
        Stock::Waybill => "EMS",
        Stock::Dl | Stock::Zl | Stock::C5 | Stock::C4 => "信封",
    };
    sheet.finish(title, when)
}

/// The face of an envelope, in the places GB/T 22657.1 gives: the recipient's postcode above left,
/// the recipient in the middle, the sender and the sender's postcode below right.
fn cover(envelope: &Envelope, sheet: &mut Sheet<'_>) -> Result<(), PrintError> {
    let (width, height) = envelope.stock.size();
    // Sizes of the address, the name and the sender, and where the sender begins from below.
    let (address_size, name_size, sender_size, from_below) = match envelope.stock {
        Stock::C4 => (18.0, 24.0, 13.0, 42.0),
        Stock::C5 => (15.0, 20.0, 11.0, 33.0),
        Stock::Dl | Stock::Zl | Stock::Waybill => (13.0, 17.0, 10.5, 27.0),
    };
    let to = &envelope.recipient;
    let left = width * 0.17;
    let room = width * 0.66;

    if let Some(code) = &to.postcode {
        // The six boxes of a printed envelope stand 9 mm apart.
        for (i, digit) in (0_u8..).zip(code.chars().filter(|c| !c.is_whitespace())) {
            let x = 13.5 + 9.0 * f32::from(i);
            let place = Place {
                name: "postcode",
                x,
                y: 16.0,
                width: 9.0,
                lines: 1,
            };
            sheet.put(place, song(16.0), &digit.to_string())?;
        }
    }
    let mut y = height * 0.38;
    if let Some(address) = &to.address {
        let place = Place {
            name: "recipient's address",
            x: left,
            y,
            width: room,
            lines: 2,
        };
        y += sheet.put(place, song(address_size), address)?;
    }
    y += 2.5;
    let place = Place {
        name: "recipient's name",
        x: left,
        y,
        width: room,
        lines: 2,
    };
    y += sheet.put(place, bold(name_size), &to.name)?;
    let person = [
        to.contact.as_deref().map(|name| format!("{name}（收）")),
        to.phone.clone(),
    ];
    let person = person.into_iter().flatten().collect::<Vec<_>>().join("　");
    if !person.is_empty() {
        let place = Place {
            name: "recipient's person",
            x: left,
            y: y + 1.0,
            width: room,
            lines: 1,
        };
        sheet.put(place, song(address_size), &person)?;
    }

    let from = &envelope.sender;
    let right = width * 0.42;
    let room = width * 0.55;
    let mut y = height - from_below;
    for words in [
        Some(from.name.clone()),
        from.address.clone(),
        Some([
            from.contact.clone(),
            from.phone.clone(),
            from.postcode.clone(),
        ])
        .map(|parts| parts.into_iter().flatten().collect::<Vec<_>>().join("　")),
    ]
    .into_iter()
    .flatten()
    .filter(|words| !words.is_empty())
    {
        let place = Place {
            name: "sender's address",
            x: right,
            y,
            width: room,
            lines: 2,
        };
        y += sheet.put(place, song(sender_size), &words)? + 0.8;
    }
    if let Some(contents) = &envelope.contents {
        let place = Place {
            name: "contents",
            x: 12.0,
            y: height - 12.0,
            width: width * 0.27,
            lines: 3,
        };
        sheet.put_up(place, song(8.5), contents)?;
    }
    Ok(())
}

/// The sheet for a waybill: every field with its words, the contents large, because they are
/// what proves later which paper was in the envelope.
fn waybill(envelope: &Envelope, sheet: &mut Sheet<'_>) -> Result<(), PrintError> {
    let zh = envelope.lang == Lang::Zh;
    let (left, label, room) = (22.0, 30.0, 136.0);
    let text = |zh_text: &'static str, en_text: &'static str| if zh { zh_text } else { en_text };
    let title = Place {
        name: "title",
        x: left,
        y: 28.0,
        width: 166.0,
        lines: 1,
    };
    sheet.put(
        title,
        hei(18.0),
        text("邮政特快专递（EMS）交寄单", "EMS posting sheet"),
    )?;
    let lead = Place {
        name: "lead",
        x: left,
        y: 38.0,
        width: 166.0,
        lines: 3,
    };
    sheet.put(
        lead,
        song(10.0),
        text(
            "交寄时请照此填写详情单。“内件品名”须原样填写，并请揽收人员核对内件后签名；回执、详情单与签收记录请一并留存。",
            "Fill in the waybill from this sheet. Copy the contents word for word, have the clerk look at them and sign, and keep the receipt, the waybill and the proof of delivery.",
        ),
    )?;

    let mut y = 56.0;
    for (head, party) in [
        (text("收件人", "To"), &envelope.recipient),
        (text("寄件人", "From"), &envelope.sender),
    ] {
        y = heading(sheet, left, y, head)?;
        for (name, words) in [
            (text("单　　位", "Name"), Some(&party.name)),
            (text("姓　　名", "Person"), party.contact.as_ref()),
            (text("电　　话", "Telephone"), party.phone.as_ref()),
            (text("地　　址", "Address"), party.address.as_ref()),
            (text("邮　　编", "Postcode"), party.postcode.as_ref()),
        ] {
            let Some(words) = words else { continue };
            let key = Place {
                name: "label",
                x: left,
                y,
                width: label,
                lines: 1,
            };
            sheet.put(key, hei(11.0), name)?;
            let place = Place {
                name: "waybill",
                x: left + label,
                y,
                width: room,
                lines: 6,
            };
            y += sheet.put(place, song(12.5), words)? + 2.6;
        }
        y += 5.0;
    }
    y = heading(
        sheet,
        left,
        y,
        text("内件品名（原样填写）", "Contents (copy word for word)"),
    )?;
    if let Some(contents) = &envelope.contents {
        let place = Place {
            name: "contents",
            x: left,
            y,
            width: 166.0,
            lines: 4,
        };
        y += sheet.put(place, bold(17.0), contents)? + 3.0;
    }
    if let Some(number) = &envelope.number {
        let words = format!("{}{number}", text("函件编号：", "Letter: "));
        let place = Place {
            name: "number",
            x: left,
            y,
            width: 166.0,
            lines: 2,
        };
        y += sheet.put(place, song(11.0), &words)? + 5.0;
    }
    y = heading(sheet, left, y + 3.0, text("交寄记录", "Posting record"))?;
    for (name, at) in [
        (text("邮件号", "Item number"), 0.0),
        (text("交寄日期", "Posted on"), 11.0),
        (text("揽收人员签名", "Clerk’s signature"), 22.0),
    ] {
        let place = Place {
            name: "record",
            x: left,
            y: y + at,
            width: 40.0,
            lines: 1,
        };
        sheet.put(place, hei(11.0), name)?;
        sheet.rule(left + 42.0, left + 166.0, y + at + 5.2);
    }
    Ok(())
}

fn heading(sheet: &mut Sheet<'_>, x: f32, y: f32, words: &str) -> Result<f32, PrintError> {
    let place = Place {
        name: "heading",
        x,
        y,
        width: 166.0,
        lines: 1,
    };
    sheet.put(place, hei(12.5), words)?;
    sheet.rule(x, x + 166.0, y + 6.8);
    Ok(y + 11.0)
}
