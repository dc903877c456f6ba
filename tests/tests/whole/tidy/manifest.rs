//! Reads the manifests of the workspace.

use std::path::{Path, PathBuf};

use toml::{Table, Value};

/// A member of the workspace.
pub(crate) struct Member {
    /// Its name.
    pub(crate) name: String,
    /// Its folder, from the root.
    pub(crate) path: String,
    /// What it says it is.
    pub(crate) description: String,
    /// Whether the workspace's list says what it holds.
    pub(crate) captioned: bool,
    /// Whether it takes the workspace's lints.
    pub(crate) common_lints: bool,
    /// What it knows.
    pub(crate) dependencies: Vec<Dependency>,
}

/// A crate that a member knows.
pub(crate) struct Dependency {
    /// Its name.
    pub(crate) name: String,
    /// What for.
    pub(crate) kind: Kind,
    /// The features asked for, here and in the workspace.
    pub(crate) features: Vec<String>,
}

/// What a crate is known for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// For the program.
    Program,
    /// For its build script.
    Build,
    /// For its tests only.
    Test,
}

/// The root of the tree.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    here.canonicalize().expect("the root is there")
}

/// The version that all members take.
pub(crate) fn workspace_version() -> String {
    text(
        &table(&root().join("Cargo.toml"))["workspace"]["package"],
        "version",
    )
}

/// Every member of the workspace.
pub(crate) fn members() -> Vec<Member> {
    let path = root().join("Cargo.toml");
    let source = std::fs::read_to_string(&path).expect("the workspace can be read");
    let workspace = table(&path)["workspace"].clone();
    let listed = workspace["members"]
        .as_array()
        .expect("the workspace lists its members");
    let shared = workspace["dependencies"]
        .as_table()
        .expect("the workspace has dependencies");
    listed
        .iter()
        .map(|member| {
            let path = member.as_str().expect("a member is a path").to_owned();
            let manifest = table(&root().join(&path).join("Cargo.toml"));
            let entry = source
                .lines()
                .find(|line| line.trim_start().starts_with(&format!("\"{path}\"")));
            let caption = entry.and_then(|line| line.split_once('#'));
            Member {
                name: text(&manifest["package"], "name"),
                description: text(&manifest["package"], "description"),
                captioned: caption.is_some_and(|(_, caption)| !caption.trim().is_empty()),
                common_lints: manifest
                    .get("lints")
                    .and_then(|lints| lints.get("workspace"))
                    .and_then(Value::as_bool)
                    .unwrap_or_default(),
                dependencies: dependencies(&manifest, shared),
                path,
            }
        })
        .collect()
}

/// The crates that a package has in a lock file, by their names; nothing where it is not in it.
pub(crate) fn locked(lock: &str, package: &str) -> Option<Vec<String>> {
    let lock = table(&root().join(lock));
    let packages = lock["package"].as_array().expect("a list of packages");
    let found = packages.iter().find(|each| text(each, "name") == package)?;
    let names = found.get("dependencies").and_then(Value::as_array);
    // A version follows the name where there are several.
    let name = |each: &Value| Some(each.as_str()?.split(' ').next()?.to_owned());
    Some(names.into_iter().flatten().filter_map(name).collect())
}

fn dependencies(manifest: &Table, shared: &Table) -> Vec<Dependency> {
    let targets = manifest.get("target").and_then(Value::as_table);
    let targets = targets
        .into_iter()
        .flat_map(|targets| targets.values())
        .filter_map(Value::as_table);
    let mut all = Vec::new();
    for part in std::iter::once(manifest).chain(targets) {
        for (section, kind) in [
            ("dependencies", Kind::Program),
            ("build-dependencies", Kind::Build),
            ("dev-dependencies", Kind::Test),
        ] {
            let section = part.get(section).and_then(Value::as_table);
            for (alias, how) in section.into_iter().flatten() {
                let common = how.get("workspace").and_then(|_| shared.get(alias));
                let named = how
                    .get("package")
                    .or_else(|| common.and_then(|c| c.get("package")));
                let features = [Some(how), common]
                    .into_iter()
                    .flatten()
                    .filter_map(|how| how.get("features"));
                all.push(Dependency {
                    name: named.and_then(Value::as_str).unwrap_or(alias).to_owned(),
                    kind,
                    features: features
                        .filter_map(Value::as_array)
                        .flatten()
                        .filter_map(|feature| feature.as_str().map(str::to_owned))
                        .collect(),
                });
            }
        }
    }
    all
}

fn table(path: &Path) -> Table {
    let text = std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    text.parse()
        .unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn text(table: &Value, name: &str) -> String {
    table
        .get(name)
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned()
}
