//! The tabs between the exhibits of a pack (隔页): printed by themselves, or bound in as dividers.

use std::fs;

use owed_pack::{Exhibit, Manifest, ManifestExhibit, Number};
use owed_print::tabs::{Tab, Tabs};
use owed_print::{Engine, Lang, Moment};

use super::TabsAsked;
use super::list::own_pack;
use crate::commands::papers::Sheet;
use crate::commands::papers::loose::lang;
use crate::commands::papers::words::moment;
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

pub(in crate::commands) fn tabs(
    desk: &Desk,
    input: TabsAsked,
    _: &Watch<'_>,
) -> Result<Sheet, Failure> {
    let lang = lang(input.lang.as_deref())?;
    let path = own_pack(desk, &input.pack)?.join(owed_pack::MANIFEST);
    let text = fs::read_to_string(&path).map_err(|e| Failure::io(&path, &e))?;
    let manifest: Manifest = serde_json::from_str(&text)?;
    let tab = |exhibit: &ManifestExhibit| {
        let pages: Vec<_> = exhibit.files.iter().flat_map(|f| f.numbers()).collect();
        tab(exhibit.number, &exhibit.title, &pages)
    };
    let tabs = Tabs {
        lang,
        pack: manifest.title.clone(),
        tabs: manifest.exhibits.iter().map(tab).collect(),
        shift: (0.0, 0.0),
    };
    let paper = desk.engine()?.tabs(&tabs, moment(desk.clock.now())?)?;
    let what = match lang {
        Lang::Zh => "隔页",
        Lang::En => "tabs",
    };
    let name = format!("{what}_{}.pdf", input.pack);
    Ok(Sheet {
        file: desk.shown.draft(paper.pdf).to_string(),
        name: owed_pack::safe_name(&name),
    })
}

/// A divider for each exhibit of a pack in the making, as the tabs printed by themselves are.
pub(super) fn dividers(
    engine: &Engine,
    title: &str,
    exhibits: &[Exhibit],
    when: Moment,
) -> Result<Vec<u8>, Failure> {
    let tab = |exhibit: &Exhibit| tab(exhibit.number, &exhibit.title, &exhibit.pages);
    let tabs = Tabs {
        lang: Lang::Zh,
        pack: title.to_owned(),
        tabs: exhibits.iter().map(tab).collect(),
        shift: (0.0, 0.0),
    };
    Ok(engine.tabs(&tabs, when)?.pdf)
}

fn tab(number: Number, title: &str, pages: &[Number]) -> Tab {
    let shown = |page: Option<&Number>| page.map(Number::to_string).unwrap_or_default();
    Tab {
        number: number.to_string(),
        name: title.to_owned(),
        pages: (shown(pages.first()), shown(pages.last())),
    }
}
