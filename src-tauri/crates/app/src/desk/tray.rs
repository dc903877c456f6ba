//! The tray: files and folders the owner handed over, by dropping or picking them.
//!
//! **Invariant:** the UI names what lies on the tray by a handle and never by a path, so nothing
//! the UI is made to say reads a file that the owner did not hand over.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde::Serialize;
use uuid::Uuid;

use crate::failure::{Code, Failure};

/// A file or folder on the tray.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct Picked {
    /// Its handle.
    pub file: String,
    /// Its name.
    pub name: String,
    /// Its size in bytes; zero for a folder.
    pub bytes: u64,
}

/// What the owner handed over.
#[derive(Default)]
pub struct Tray {
    items: Mutex<HashMap<String, Item>>,
}

#[derive(Clone)]
struct Item {
    path: PathBuf,
    name: String,
    /// Keeps an upload until the program ends.
    _upload: Option<std::sync::Arc<tempfile::NamedTempFile>>,
}

impl Tray {
    /// Puts a file or folder on the tray.
    ///
    /// # Errors
    /// When it is not there or may not be read.
    pub fn put(&self, path: &Path) -> Result<Picked, Failure> {
        let metadata = fs::metadata(path).map_err(|e| Failure::io(path, &e))?;
        let name = path
            .file_name()
            .unwrap_or(path.as_os_str())
            .to_string_lossy()
            .into_owned();
        let bytes = if metadata.is_file() {
            metadata.len()
        } else {
            0
        };
        Ok(self.add(
            Item {
                path: path.to_owned(),
                name,
                _upload: None,
            },
            bytes,
        ))
    }

    /// Puts a file on the tray under a name that is not its own, such as one of the vault.
    ///
    /// # Errors
    /// When it is not there or may not be read.
    pub(crate) fn put_as(&self, path: &Path, name: &str) -> Result<Picked, Failure> {
        let metadata = fs::metadata(path).map_err(|e| Failure::io(path, &e))?;
        let item = Item {
            path: path.to_owned(),
            name: name.to_owned(),
            _upload: None,
        };
        Ok(self.add(item, metadata.len()))
    }

    /// Puts a place on the tray that need not be there yet: where something is to be made.
    pub fn place(&self, path: &Path) -> Picked {
        let name = path
            .file_name()
            .unwrap_or(path.as_os_str())
            .to_string_lossy()
            .into_owned();
        self.add(
            Item {
                path: path.to_owned(),
                name,
                _upload: None,
            },
            0,
        )
    }

    /// Puts an upload on the tray under the name it came with. It is removed when the program
    /// ends.
    ///
    /// # Errors
    /// When its size cannot be read.
    pub fn put_upload(&self, file: tempfile::NamedTempFile, name: &str) -> Result<Picked, Failure> {
        let path = file.path().to_owned();
        let bytes = fs::metadata(&path)
            .map_err(|e| Failure::io(&path, &e))?
            .len();
        let name = Path::new(name)
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let upload = Some(std::sync::Arc::new(file));
        Ok(self.add(
            Item {
                path,
                name,
                _upload: upload,
            },
            bytes,
        ))
    }

    fn add(&self, item: Item, bytes: u64) -> Picked {
        let file = Uuid::new_v4().to_string();
        let picked = Picked {
            file: file.clone(),
            name: item.name.clone(),
            bytes,
        };
        self.items
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(file, item);
        picked
    }

    /// The path and the name of what has this handle.
    ///
    /// # Errors
    /// When nothing has.
    pub fn get(&self, handle: &str) -> Result<(PathBuf, String), Failure> {
        let items = self.items.lock().unwrap_or_else(PoisonError::into_inner);
        let item = items.get(handle).ok_or_else(|| {
            Failure::new(
                Code::NotFound,
                format!("nothing on the tray is called {handle:?}"),
            )
            .with("what", "file")
            .with("name", handle)
        })?;
        Ok((item.path.clone(), item.name.clone()))
    }
}
