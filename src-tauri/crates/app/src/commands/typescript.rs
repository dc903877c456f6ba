//! The types of every command, for the UI.

use std::collections::BTreeMap;

use ts_rs::{Config, TS, TypeVisitor};

use crate::failure::Failure;

/// The text of `ui/src/ipc/commands.ts`.
pub fn typescript() -> String {
    let mut types = Types {
        config: Config::new().with_large_int("number"),
        declared: BTreeMap::new(),
        commands: String::new(),
    };
    types.visit::<Failure>();
    super::declare(&mut types);
    let mut out = String::from(
        "// Written by `UPDATE=1 cargo test -p owed-app`; do not edit. The Rust types are the source.\n\n",
    );
    for (_, declaration) in types.declared.values() {
        out += declaration;
        out += "\n\n";
    }
    out + "/** Every command: what it is asked and what it answers. */\nexport interface Commands {\n"
        + &types.commands
        + "}\n"
}

/// Gathers declarations as the table is walked.
pub(super) struct Types {
    config: Config,
    /// By name: the Rust type, and its declaration.
    declared: BTreeMap<String, (&'static str, String)>,
    commands: String,
}

impl Types {
    /// One row of the table.
    pub(super) fn command<I: TS + 'static, O: TS + 'static>(&mut self, name: &str, doc: &str) {
        self.visit::<I>();
        self.visit::<O>();
        I::visit_generics(self);
        O::visit_generics(self);
        let (input, output) = (I::name(&self.config), O::name(&self.config));
        self.commands += &format!(
            "  /** {} */\n  \"{name}\": {{ input: {input}; output: {output} }};\n",
            doc.trim()
        );
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_none() {
            return;
        }
        let (name, rust) = (T::ident(&self.config), std::any::type_name::<T>());
        if let Some((had, _)) = self.declared.get(&name) {
            // Of two types of one name the pages would know only the first.
            assert_eq!(*had, rust, "two types are called {name}");
            return;
        }
        let docs = T::docs().unwrap_or_default();
        let declaration = format!("{docs}export {}", T::decl(&self.config));
        self.declared.insert(name, (rust, declaration));
        T::visit_dependencies(self);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_types_of_the_ui_are_those_of_the_commands() {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../../../ui/src/ipc/commands.ts");
        let text = typescript();
        if std::env::var_os("UPDATE").is_some() {
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, &text).unwrap();
        }
        let written = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            written == text,
            "ui/src/ipc/commands.ts is out of date: run UPDATE=1 ./dev test"
        );
    }
}
