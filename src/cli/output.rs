use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// Where each file's output goes in a folder: `<file stem>.<extension>`, or
/// `<file name>.<extension>` where another file has the stem already, as
/// `a.txt` and `a.xlsx` have.
///
/// Two files with one name would overwrite each other; the second and later
/// ones come back as refused, with the file that has the name already.
pub(super) fn plan(files: &[PathBuf], folder: &Path, extension: &str) -> (Vec<Option<PathBuf>>, Vec<Clash>) {
    let mut taken: BTreeMap<PathBuf, &Path> = BTreeMap::new();
    let mut clashes = Vec::new();
    let targets = files.iter().map(|file| {
        let named = |name: &OsStr| {
            let mut name = name.to_os_string();
            name.push(".");
            name.push(extension);
            folder.join(name)
        };
        let mut target = named(file.file_stem().unwrap_or(file.as_os_str()));
        if taken.get(&target).is_some_and(|first| first.file_name() != file.file_name()) {
            target = named(file.file_name().unwrap_or(file.as_os_str()));
        }
        if let Some(first) = taken.get(&target) {
            clashes.push(Clash { file: file.clone(), first: (*first).to_owned(), target });
            return None;
        }
        taken.insert(target.clone(), file);
        Some(target)
    });
    (targets.collect(), clashes)
}

/// A file whose output would have overwritten another's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Clash {
    pub(super) file: PathBuf,
    pub(super) first: PathBuf,
    pub(super) target: PathBuf,
}
