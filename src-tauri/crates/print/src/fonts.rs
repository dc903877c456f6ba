//! The fonts: found at run time, described at once, read when first used.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook, FontInfo, FontStyle};
use typst::utils::LazyHash;

use crate::PrintError;

/// The fonts of a folder. Only what describes them is held; a font's bytes are read when a paper
/// first needs it, so an owner without rare names never loads the fallback.
///
/// **Invariant:** no font of the machine itself is ever used. The same data prints the same
/// paper everywhere.
#[derive(Debug)]
pub struct Fonts {
    folder: PathBuf,
    pub(crate) book: LazyHash<FontBook>,
    faces: Vec<Face>,
}

#[derive(Debug)]
struct Face {
    path: PathBuf,
    index: u32,
    font: OnceLock<Option<Font>>,
}

/// Where the fonts lie, seen from the folder of the program: beside it (Windows, and a program
/// run by hand), in a Linux package, in a macOS bundle.
const BESIDE_THE_PROGRAM: [&str; 4] = [
    "fonts",
    "../lib/owed/fonts",
    "../lib/Owed/fonts",
    "../Resources/fonts",
];

impl Fonts {
    /// Finds the fonts: where `OWED_FONTS` points, else beside the program or where its package
    /// keeps resources, else, in a debug build, in the source tree.
    ///
    /// # Errors
    /// No folder holds any, or one of them cannot be read. `OWED_FONTS` set to a folder without
    /// fonts is an error too: nothing else is tried behind the owner's back.
    pub fn find() -> Result<Fonts, PrintError> {
        let folders = match env::var_os("OWED_FONTS") {
            Some(folder) => vec![PathBuf::from(folder)],
            None => usual_folders(),
        };
        match folders.iter().find(|folder| !font_files(folder).is_empty()) {
            Some(folder) => Fonts::in_folder(folder),
            None => Err(PrintError::NoFonts { looked: folders }),
        }
    }

    /// The bytes of one of the files, by its name; nothing where it is not among them.
    pub fn file(&self, name: &str) -> Option<Vec<u8>> {
        let known = self.faces.iter().map(|face| &face.path);
        let mut same = known.filter(|path| path.file_name() == Some(name.as_ref()));
        same.next().and_then(|path| fs::read(path).ok())
    }

    /// Describes the fonts in a folder.
    ///
    /// # Errors
    /// The folder holds none, or one of them cannot be read.
    pub fn in_folder(folder: &Path) -> Result<Fonts, PrintError> {
        let files = font_files(folder);
        if files.is_empty() {
            return Err(PrintError::NoFonts {
                looked: vec![folder.to_owned()],
            });
        }
        let (mut infos, mut faces) = (Vec::new(), Vec::new());
        for path in files {
            let data = read(&path)?;
            let before = faces.len();
            for (index, info) in (0..).zip(FontInfo::iter(&data)) {
                infos.push(info);
                faces.push(Face {
                    path: path.clone(),
                    index,
                    font: OnceLock::new(),
                });
            }
            if faces.len() == before {
                return Err(PrintError::Font {
                    path,
                    why: "it holds no font".to_owned(),
                });
            }
        }
        Ok(Fonts {
            folder: folder.to_owned(),
            book: LazyHash::new(FontBook::from_infos(infos)),
            faces,
        })
    }

    /// The folder they lie in.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Whether some font has the character.
    pub fn can_print(&self, character: char) -> bool {
        let code = u32::from(character);
        (0..self.faces.len()).any(|index| {
            self.book
                .info(index)
                .is_some_and(|info| info.coverage.contains(code))
        })
    }

    /// The faces of a family and weight that has the character, for setting text by hand.
    pub(crate) fn face_for(
        &self,
        families: &[&str],
        weight: u16,
        character: char,
    ) -> Option<usize> {
        families.iter().find_map(|family| {
            self.book
                .select_family(&family.to_lowercase())
                .filter_map(|index| Some((index, self.book.info(index)?)))
                .filter(|(_, info)| info.variant.style == FontStyle::Normal)
                .filter(|(_, info)| info.coverage.contains(u32::from(character)))
                .min_by_key(|(_, info)| info.variant.weight.to_number().abs_diff(weight))
                .map(|(index, _)| index)
        })
    }

    pub(crate) fn font(&self, index: usize) -> Option<Font> {
        let face = self.faces.get(index)?;
        face.font
            .get_or_init(|| Font::new(Bytes::new(fs::read(&face.path).ok()?), face.index))
            .clone()
    }
}

fn usual_folders() -> Vec<PathBuf> {
    let mut folders = Vec::new();
    if let Some(program) = env::current_exe().ok().as_deref().and_then(Path::parent) {
        folders.extend(BESIDE_THE_PROGRAM.iter().map(|folder| program.join(folder)));
    }
    if cfg!(debug_assertions) {
        folders.push(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/fonts"));
    }
    folders
}

/// Sorted, so that the order in which a folder is listed never shows on paper.
fn font_files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            path.extension()
                .and_then(|end| end.to_str())
                .is_some_and(|end| ["ttf", "otf", "ttc"].contains(&end.to_lowercase().as_str()))
        })
        .collect();
    files.sort();
    files
}

fn read(path: &Path) -> Result<Vec<u8>, PrintError> {
    fs::read(path).map_err(|error| PrintError::Font {
        path: path.to_owned(),
        why: error.to_string(),
    })
}
