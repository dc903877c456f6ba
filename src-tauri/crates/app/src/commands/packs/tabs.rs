//! The tabs between the exhibits of a pack, to be printed (隔页).

use std::fs;

use owed_pack::{Manifest, ManifestExhibit};
use owed_print::tabs::{Tab, Tabs};

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
        let shown =
            |page: Option<&owed_pack::Number>| page.map_or_else(String::new, |p| p.to_string());
        Tab {
            number: exhibit.number.to_string(),
            name: exhibit.title.clone(),
            pages: (shown(pages.first()), shown(pages.last())),
        }
    };
    let tabs = Tabs {
        lang,
        pack: manifest.title.clone(),
        tabs: manifest.exhibits.iter().map(tab).collect(),
        shift: (0.0, 0.0),
    };
    let paper = desk.engine()?.tabs(&tabs, moment(desk.clock.now())?)?;
    let what = match lang {
        owed_print::Lang::Zh => "隔页",
        owed_print::Lang::En => "tabs",
    };
    let name = format!("{what}_{}.pdf", input.pack);
    Ok(Sheet {
        file: desk.shown.draft(paper.pdf).to_string(),
        name: owed_pack::safe_name(&name),
    })
}
