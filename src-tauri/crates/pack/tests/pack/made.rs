//! Small files to put in evidence, and the pages `print` would typeset for them.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;

use lopdf::{Document, Object, ObjectId, Stream, dictionary};
use owed_pack::{
    Digest, Exhibit, LoadedFile, Manifest, Number, Original, PACK_PDF, Pack, PackError, PageSize,
    Progress, Source, build,
};

/// Goes on whatever happens.
pub(crate) fn go_on(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// A file of the sample story.
pub(crate) fn story(name: &str) -> Vec<u8> {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/evidence");
    std::fs::read(fixtures.join(name)).unwrap()
}

/// A file that stands beside these tests.
pub(crate) fn file(name: &str) -> Vec<u8> {
    std::fs::read(
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/files")
            .join(name),
    )
    .unwrap()
}

pub(crate) fn original(name: &str, bytes: &[u8]) -> Original {
    Original {
        name: name.to_owned(),
        source: Source::Bytes(bytes.into()),
        sha256: Digest::of(bytes),
    }
}

pub(crate) fn load(name: &str, bytes: &[u8]) -> LoadedFile {
    LoadedFile::load(original(name, bytes), &[]).unwrap()
}

pub(crate) fn exhibit(number: usize, title: &str, files: Vec<LoadedFile>) -> Exhibit {
    Exhibit {
        number: Number::plain(u32::try_from(number).unwrap()),
        label: format!("证据{number}"),
        title: title.to_owned(),
        proves: "欠款事实".to_owned(),
        pages: Vec::new(),
        files,
    }
}

/// Each file an exhibit of its own.
pub(crate) fn exhibits(files: Vec<LoadedFile>) -> Vec<Exhibit> {
    files
        .into_iter()
        .enumerate()
        .map(|(index, file)| {
            let title = file.name().to_owned();
            exhibit(index + 1, &title, vec![file])
        })
        .collect()
}

/// A PDF of these pages: what is drawn, and what else a page says.
pub(crate) struct Draft {
    pub(crate) document: Document,
    pub(crate) tree: ObjectId,
    pub(crate) pages: Vec<ObjectId>,
}

impl Draft {
    pub(crate) fn new() -> Draft {
        let mut document = Document::with_version("1.5");
        let tree = document.new_object_id();
        Draft {
            document,
            tree,
            pages: Vec::new(),
        }
    }

    pub(crate) fn page(&mut self, drawing: &str, page: lopdf::Dictionary) -> ObjectId {
        let contents = self
            .document
            .add_object(Stream::new(dictionary! {}, drawing.as_bytes().to_vec()));
        let mut page = page;
        page.set("Type", "Page");
        page.set("Parent", self.tree);
        page.set("Contents", contents);
        let id = self.document.add_object(page);
        self.pages.push(id);
        id
    }

    pub(crate) fn finish(self, catalog: lopdf::Dictionary) -> Vec<u8> {
        self.finish_under(dictionary! {}, catalog)
    }

    /// Finishes with what the pages inherit.
    pub(crate) fn finish_under(
        mut self,
        above: lopdf::Dictionary,
        catalog: lopdf::Dictionary,
    ) -> Vec<u8> {
        let kids: Vec<Object> = self.pages.iter().map(|id| (*id).into()).collect();
        let mut tree = above;
        tree.set("Type", "Pages");
        tree.set("Count", i64::try_from(kids.len()).unwrap());
        tree.set("Kids", kids);
        self.document.objects.insert(self.tree, tree.into());
        let mut catalog = catalog;
        catalog.set("Type", "Catalog");
        catalog.set("Pages", self.tree);
        let catalog = self.document.add_object(catalog);
        self.document.trailer.set("Root", catalog);
        self.document.reference_table.cross_reference_type =
            lopdf::xref::XrefType::CrossReferenceTable;
        let mut bytes = Vec::new();
        self.document.save_to(&mut bytes).unwrap();
        bytes
    }
}

pub(crate) fn media(width: f64, height: f64) -> lopdf::Dictionary {
    dictionary! { "MediaBox" => numbers(&[0.0, 0.0, width, height]), "Resources" => dictionary! {} }
}

pub(crate) fn numbers(values: &[f64]) -> Object {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a PDF real is single precision"
    )]
    Object::Array(
        values
            .iter()
            .map(|value| Object::Real(*value as f32))
            .collect(),
    )
}

/// A plain PDF of grey pages.
pub(crate) fn plain_pdf(pages: usize) -> Vec<u8> {
    let mut draft = Draft::new();
    for _ in 0..pages {
        draft.page("0.8 g 0 0 200 300 re f", media(200.0, 300.0));
    }
    draft.finish(dictionary! {})
}

fn link(to: &str, area: [f64; 4]) -> Object {
    dictionary! {
        "Type" => "Annot", "Subtype" => "Link", "Rect" => numbers(&area), "Contents" => Object::string_literal(to), "Border" => vec![0.into(), 0.into(), 0.into()],
        "A" => dictionary! { "S" => "URI", "URI" => Object::string_literal(to) }
    }
    .into()
}

/// A cover and an index with a link to each exhibit, as `print` makes them.
pub(crate) fn front(exhibits: usize) -> Vec<u8> {
    let mut draft = Draft::new();
    draft.page("", media(595.28, 841.89));
    let mut index = media(595.28, 841.89);
    let row = |number: usize| {
        let y = 800.0 - 20.0 * number as f64;
        link(
            &format!("owed:exhibit/{number}"),
            [50.0, y, 500.0, y + 15.0],
        )
    };
    index.set("Annots", (1..=exhibits).map(row).collect::<Vec<_>>());
    draft.page("", index);
    draft.finish(dictionary! {})
}

/// A stamp: magenta in the lower left corner, green in the lower right, with a link to the index.
pub(crate) fn stamps(sizes: &[PageSize]) -> Vec<u8> {
    let mut draft = Draft::new();
    for PageSize { width, height } in sizes {
        let drawing = format!(
            "1 0 1 rg 0 0 20 10 re f 0 1 0 rg {} 0 20 10 re f",
            width - 20.0
        );
        let mut page = media(*width, *height);
        page.set("Annots", vec![link("owed:index", [0.0, 0.0, 20.0, 10.0])]);
        draft.page(&drawing, page);
    }
    draft.finish(dictionary! {})
}

/// Pages that say a file cannot be shown: orange all over.
pub(crate) fn placeholders(count: usize) -> Vec<u8> {
    let mut draft = Draft::new();
    for _ in 0..count {
        draft.page("1 0.5 0 rg 0 0 600 850 re f", media(595.28, 841.89));
    }
    draft.finish(dictionary! {})
}

/// A pack that was built, in a folder of its own.
pub(crate) struct Built {
    pub(crate) place: tempfile::TempDir,
    pub(crate) manifest: Manifest,
}

impl Built {
    pub(crate) fn folder(&self) -> PathBuf {
        self.place.path().join("证据册 2025")
    }

    pub(crate) fn pdf(&self) -> PathBuf {
        self.folder().join(PACK_PDF)
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        std::fs::read(self.pdf()).unwrap()
    }

    pub(crate) fn document(&self) -> Document {
        Document::load_mem(&self.bytes()).unwrap()
    }
}

/// Builds a pack with everything that goes around the exhibits.
pub(crate) fn try_pack(exhibits: &[Exhibit], place: &Path) -> Result<Manifest, PackError> {
    let files = || exhibits.iter().flat_map(|exhibit| &exhibit.files);
    let sizes: Vec<PageSize> = files().flat_map(|file| file.pages()).copied().collect();
    let notices = files().filter(|file| file.unreadable().is_some()).count();
    let notices = if notices == 0 {
        Vec::new()
    } else {
        placeholders(notices)
    };
    let pack = Pack {
        title: "样例贸易（杭州）有限公司 欠款证据册",
        creator: "合成精密机械（苏州）有限公司",
        book_head: "12:3f5a",
        front_bookmark: "封面与目录",
        exhibits,
        front: &front(exhibits.len()),
        stamps: &stamps(&sizes),
        placeholders: &notices,
        dividers: None,
        upload: None,
    };
    build(&pack, &place.join("证据册 2025"), &mut go_on)
}

pub(crate) fn pack(exhibits: &[Exhibit]) -> Built {
    let place = tempfile::tempdir().unwrap();
    let manifest = try_pack(exhibits, place.path()).unwrap();
    let built = Built { place, manifest };
    let check = Command::new("qpdf")
        .arg("--check")
        .arg(built.pdf())
        .output()
        .expect("qpdf is needed");
    assert!(
        check.status.success(),
        "{}",
        String::from_utf8_lossy(&check.stdout)
    );
    built
}
