//! Builds a pack: loads, sets the pages around the evidence, and binds.

use std::fs;
use std::path::Path;

use owed_book::packing;
use owed_pack::{Asked, Dividers, Exhibit, Pack, PackError, PrintedOn, Scale, Upload};
use owed_print::front::Volume;
use owed_print::stamp::StandIn;
use owed_print::{Engine, Moment, Provenance};

use super::front::{Around, stand_ins};
use super::list::view_of;
use super::plan::{Numbered, Plan};
use super::tabs::dividers;
use super::{PackAsked, PackView, UploadAsked, scans};
use crate::commands::export::place;
use crate::commands::papers::words::{day, moment};
use crate::desk::{Desk, Watch};
use crate::failure::{Code, Failure};

/// How far photos are scaled for a portal: writing on a page of A4 stays readable.
const SCALE: Scale = Scale {
    longest: 2_200,
    quality: 78,
};

/// Refuses to put what is of a locked book into the open, where the owner neither was asked nor named
/// the place.
pub(in crate::commands) fn may_lie_open(
    desk: &Desk,
    place: Option<&str>,
    asked: bool,
) -> Result<(), Failure> {
    let locked = desk.read(|open| Ok(open.folder.is_locked()))?;
    if locked && place.is_none() && !asked {
        let detail = "what is made of a locked book lies in the open; say that it may, or where";
        return Err(Failure::new(Code::Refused, detail).with("rule", "pack-in-the-open"));
    }
    Ok(())
}

pub(in crate::commands) fn build(
    desk: &Desk,
    input: PackAsked,
    watch: &Watch<'_>,
) -> Result<PackView, Failure> {
    let law = desk.law()?;
    let tabs = super::printed_on(input.tabs.as_deref())?;
    let template = input.template.as_deref();
    let mut plan = Plan::of(desk, &input.debtor, &input.also, template, |folder| {
        Some(folder.packs())
    })?;
    let tabs = tabs.or(plan.made.tabs.map(|sides| match sides {
        packing::PrintedOn::One => PrintedOn::One,
        packing::PrintedOn::Both => PrintedOn::Both,
    }));
    let upload = input.upload.or(plan.made.upload.map(|copy| UploadAsked {
        largest: copy.largest,
        scale: copy.scale,
    }));
    if plan.items.is_empty() {
        return Err(Failure::not_found("evidence", plan.names.against()));
    }
    may_lie_open(desk, input.place.as_deref(), input.in_the_open)?;
    let target = match &input.place {
        Some(place) => desk.tray.get(place)?.0,
        None => place::free(
            &plan.packs,
            &format!("{}_{}", desk.clock.today(), plan.names.against()),
            "",
        ),
    };
    let provenance = Provenance {
        book_head: plan.book_head.clone(),
        law_checked: day(law.checked())?,
        law_mark: law.mark().to_owned(),
    };
    let mut numbered = plan.load(watch)?;
    let read = scans::read(desk, &mut numbered.exhibits, input.scans, watch)?;
    let _ = watch.step("typesetting", 0, 0);
    let job = Job {
        engine: desk.engine()?,
        when: moment(desk.clock.now())?,
        around: Around {
            plan: &plan,
            numbered: &numbered,
            provenance,
            made: day(desk.clock.today())?,
        },
    };
    let view = job.build(desk, &target, upload, tabs, watch)?;
    Ok(PackView {
        scans: Some(read),
        ..view
    })
}

struct Job<'a> {
    engine: &'a Engine,
    when: Moment,
    around: Around<'a>,
}

impl Job<'_> {
    fn build(
        &self,
        desk: &Desk,
        target: &Path,
        asked: Option<UploadAsked>,
        tabs: Option<PrintedOn>,
        watch: &Watch<'_>,
    ) -> Result<PackView, Failure> {
        let Numbered { exhibits, .. } = self.around.numbered;
        let front = self.front(0..exhibits.len(), None)?;
        let stamps = self.engine.stamps(&self.around.stamps())?;
        let notices = stand_ins(exhibits)?;
        let placeholders = if notices.is_empty() {
            Vec::new()
        } else {
            self.engine.placeholders(&notices, self.when)?.pdf
        };
        let title = self.around.plan.names.title();
        let drawn = tabs.map(|sides| {
            let pages = dividers(self.engine, &title, exhibits, self.when)?;
            Ok::<_, Failure>((pages, sides))
        });
        let drawn = drawn.transpose()?;
        let dividers = drawn.as_ref().map(|(pages, sides)| Dividers {
            pages,
            sides: *sides,
        });
        let pack = Pack {
            title: &title,
            creator: concat!("Owed ", env!("CARGO_PKG_VERSION")),
            book_head: &self.around.provenance.book_head,
            front_bookmark: "封面与目录",
            exhibits,
            front: &front,
            stamps: &stamps.pdf,
            placeholders: &placeholders,
            dividers,
            upload: None,
        };
        let parent = target.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(parent).map_err(|e| Failure::io(parent, &e))?;
        // Beside the pack, where there must be room for as much anyway.
        let work = tempfile::Builder::new()
            .prefix(&format!(".owed-upload-{}-", std::process::id()))
            .tempdir_in(parent)
            .map_err(|e| Failure::io(parent, &e))?;
        let (upload, fronts) = self.upload(&pack, asked, work.path(), watch)?;
        let pack = Pack {
            upload: upload.as_ref().map(|upload| (upload, &fronts[..])),
            ..pack
        };
        let manifest = owed_pack::build(&pack, target, &mut |progress| {
            watch.step("binding", progress.done, progress.total)
        })?;
        let mut view = view_of(desk, target, &manifest, None);
        // Set from its data, an invoice is shown after all.
        let set: Vec<_> = notices
            .iter()
            .filter_map(|page| match page {
                StandIn::Invoice(invoice) => Some(invoice.file.as_str()),
                StandIn::Notice(_) => None,
            })
            .collect();
        view.placeholders
            .retain(|page| !page.about.iter().any(|name| set.contains(&name.as_str())));
        Ok(view)
    }

    /// The copies for a portal, with the cover and index of each.
    fn upload(
        &self,
        pack: &Pack<'_>,
        asked: Option<UploadAsked>,
        work: &Path,
        watch: &Watch<'_>,
    ) -> Result<(Option<Upload>, Vec<Vec<u8>>), Failure> {
        let Some(asked) = asked else {
            return Ok((None, Vec::new()));
        };
        let asked = Asked {
            largest: asked.bytes()?,
            scale: asked.scale.then_some(SCALE),
        };
        let upload = Upload::prepare(pack, asked, work, &mut |progress| {
            watch.step("scaling", progress.done, progress.total)
        })?;
        let all = upload.volumes();
        let mut fronts = Vec::new();
        for (at, volume) in all.iter().enumerate() {
            let which = (all.len() > 1).then_some(Volume {
                number: super::count(at + 1),
                of: super::count(all.len()),
            });
            fronts.push(self.front(volume.exhibits.clone(), which)?);
        }
        Ok((Some(upload), fronts))
    }

    fn front(
        &self,
        held: std::ops::Range<usize>,
        volume: Option<Volume>,
    ) -> Result<Vec<u8>, Failure> {
        let front = self.around.front(held, volume)?;
        Ok(self.engine.front(&front, self.when)?.pdf)
    }
}

/// The number of pages of an exhibit.
pub(super) fn pages_of(exhibit: &Exhibit) -> usize {
    exhibit.files.iter().map(|file| file.pages().len()).sum()
}

impl From<PackError> for Failure {
    fn from(e: PackError) -> Self {
        match &e {
            PackError::Original { name, error } => match error.kind() {
                std::io::ErrorKind::NotFound => Self::new(Code::NotFound, &e)
                    .with("what", "file")
                    .with("name", name),
                _ => Self::new(Code::NotAllowed, &e).with("name", name),
            },
            PackError::Changed { name, .. } => Self::new(Code::FileChanged, &e).with("name", name),
            PackError::Exists(path) => {
                Self::new(Code::FolderExists, &e).with("dir", path.display())
            }
            PackError::Write { path, error } => Self {
                detail: e.to_string(),
                ..Self::io(path, error)
            },
            PackError::NotAPack { path, .. } => Self::new(Code::NotFound, &e)
                .with("what", "pack")
                .with("name", path.display()),
            PackError::Unshown { name, why } => {
                let code = match why.reason {
                    owed_pack::Reason::Encrypted => Code::FilePassword,
                    owed_pack::Reason::Damaged => Code::FileDamaged,
                    owed_pack::Reason::Empty => Code::FileEmpty,
                    owed_pack::Reason::Unsupported | owed_pack::Reason::TooLarge => Code::NoPages,
                };
                Self::new(code, &e).with("name", name)
            }
            PackError::Cancelled => Self::new(Code::Cancelled, &e),
            PackError::Misfit { .. } => Self::new(Code::Internal, &e),
        }
    }
}
