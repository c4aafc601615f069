use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Where each file's output goes in a folder: `<file stem>.<extension>`.
///
/// Two files with one stem would overwrite each other; the second and later
/// ones come back as refused, with the file that has the name already.
pub(super) fn plan(files: &[PathBuf], folder: &Path, extension: &str) -> (Vec<Option<PathBuf>>, Vec<Clash>) {
    let mut taken: BTreeMap<PathBuf, &Path> = BTreeMap::new();
    let mut clashes = Vec::new();
    let targets = files.iter().map(|file| {
        let stem = file.file_stem().unwrap_or(file.as_os_str());
        let mut name = stem.to_os_string();
        name.push(".");
        name.push(extension);
        let target = folder.join(name);
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
