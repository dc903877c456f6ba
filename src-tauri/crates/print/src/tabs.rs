//! Tabs that divide the exhibits of a pack (隔页): a sheet each, to be printed on stiffer paper and
//! put before its exhibit. The flag stands at the right edge, lower from sheet to sheet, so that all
//! flags of a bundle can be read at once.
#![expect(clippy::float_arithmetic, reason = "places on paper, no money")]

use crate::engine::Paper;
use crate::envelope::{bold, hei, song};
use crate::paper::{Lang, Moment};
use crate::sheet::{Place, Sheet};
use crate::{Fonts, PrintError};

/// The tabs of a pack.
#[derive(Debug, Clone, PartialEq)]
pub struct Tabs {
    /// The language of the flags.
    pub lang: Lang,
    /// Whose pack it is, small at the foot of each.
    pub pack: String,
    /// One for each exhibit, in their order.
    pub tabs: Vec<Tab>,
    /// How far to move everything right and down, in millimetres, for a printer that is off.
    pub shift: (f32, f32),
}

/// The tab of an exhibit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tab {
    /// Its number: `12`, or `12-1` for one put in later.
    pub number: String,
    /// Its name.
    pub name: String,
    /// The numbers of its first and last page.
    pub pages: (String, String),
}

/// A4, in millimetres.
const SIZE: (f32, f32) = (210.0, 297.0);

/// How many flags stand below one another before they begin above again.
const FLAGS: usize = 9;

pub(crate) fn draw(tabs: &Tabs, fonts: &Fonts, when: Moment) -> Result<Paper, PrintError> {
    let mut sheet = Sheet::new(SIZE, tabs.shift, fonts);
    for (at, tab) in tabs.tabs.iter().enumerate() {
        if at > 0 {
            sheet.next_page();
        }
        one(tabs, tab, at % FLAGS, &mut sheet)?;
    }
    let title = match tabs.lang {
        Lang::Zh => "证据隔页",
        Lang::En => "Exhibit tabs",
    };
    sheet.finish(title, when)
}

fn one(tabs: &Tabs, tab: &Tab, step: usize, sheet: &mut Sheet<'_>) -> Result<(), PrintError> {
    let zh = tabs.lang == Lang::Zh;
    let label = if zh {
        format!("证据 {}", tab.number)
    } else {
        format!("Exhibit {}", tab.number)
    };
    // Printers leave some millimetres at the edge; the flag ends before them.
    let (left, right, pitch) = (172.0, 204.0, 29.0);
    let steps = u8::try_from(step).unwrap_or(0);
    let top = 18.0 + pitch * f32::from(steps);
    sheet.rule(left, SIZE.0, top);
    sheet.rule(left, SIZE.0, top + 22.0);
    let flag = Place {
        name: "tab",
        x: left + 2.0,
        y: top + 7.5,
        width: right - left - 2.0,
        lines: 1,
    };
    sheet.put(flag, hei(if zh { 16.0 } else { 13.0 }), &label)?;

    let middle = |name, y, lines| Place {
        name,
        x: 28.0,
        y,
        width: 132.0,
        lines,
    };
    let mut y = 104.0;
    y += sheet.put(middle("exhibit", y, 1), hei(40.0), &label)? + 8.0;
    sheet.rule(28.0, 160.0, y);
    y += 8.0;
    y += sheet.put(middle("exhibit's name", y, 6), bold(18.0), &tab.name)? + 6.0;
    let (first, last) = &tab.pages;
    let pages = match (zh, first == last) {
        (true, true) => format!("第 {first} 页"),
        (true, false) => format!("第 {first} 页至第 {last} 页"),
        (false, true) => format!("page {first}"),
        (false, false) => format!("pages {first} to {last}"),
    };
    sheet.put(middle("pages", y, 1), song(14.0), &pages)?;
    let foot = Place {
        name: "pack",
        x: 28.0,
        y: 280.0,
        width: 132.0,
        lines: 3,
    };
    sheet.put_up(foot, song(9.0), &tabs.pack)
}
