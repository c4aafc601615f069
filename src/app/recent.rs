//! The names under which recent projects are offered.

use std::path::{Component, Path};

use crate::store::RecentProject;

/// A name for each project; where several have the same, with the folder that
/// tells it from the others, or its file's name where all lie in one folder.
pub fn names_of_recent(recent: &[RecentProject]) -> Vec<String> {
    let name = |project: &RecentProject| {
        let others = || recent.iter().filter(|o| o.name == project.name && o.path != project.path);
        match others().next() {
            None => project.name.clone(),
            Some(_) => format!("{}（{}）", project.name, apart(&project.path, || others().map(|o| o.path.as_path()))),
        }
    };
    recent.iter().map(name).collect()
}

/// As few of the folders above `path` as tell it from the others.
fn apart<'a, I: Iterator<Item = &'a Path>>(path: &Path, others: impl Fn() -> I) -> String {
    let folders = folders_above(path);
    let unlike = |n: &usize| others().all(|o| folders_above(o).get(..*n) != folders.get(..*n));
    match (1..=folders.len()).find(unlike) {
        Some(n) => {
            let shown: Vec<&str> = folders.iter().take(n).rev().map(String::as_str).collect();
            shown.join("/")
        }
        None if others().any(|o| o.parent() == path.parent()) => {
            path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
        }
        // The others lie in folders of the same names, further down.
        None => path.parent().unwrap_or(path).display().to_string(),
    }
}

/// The names of the folders above a file, the nearest first.
fn folders_above(path: &Path) -> Vec<String> {
    let above = path.parent().into_iter().flat_map(Path::components).rev();
    let named = above.filter_map(|c| match c {
        Component::Normal(name) => Some(name.to_string_lossy().into_owned()),
        Component::Prefix(drive) => Some(drive.as_os_str().to_string_lossy().into_owned()),
        _ => None,
    });
    named.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(paths: &[&str]) -> Vec<String> {
        let project = |path: &&str| RecentProject {
            path: path.into(),
            name: "検証".into(),
            opened_at: jiff::Timestamp::UNIX_EPOCH,
            sheet: None,
            cell: None,
        };
        names_of_recent(&paths.iter().map(project).collect::<Vec<_>>())
    }

    #[test]
    fn projects_of_one_name_are_told_apart_by_the_folder_that_differs() {
        assert_eq!(names(&["/仕事/総務省/検証.kensho"]), ["検証"]);
        let parents = names(&["/仕事/総務省/検証.kensho", "/仕事/経産省/検証.kensho"]);
        assert_eq!(parents, ["検証（総務省）", "検証（経産省）"]);
        let above = names(&["/2024/総務省/検証.kensho", "/2025/総務省/検証.kensho", "/2025/環境省/検証.kensho"]);
        assert_eq!(above, ["検証（2024/総務省）", "検証（2025/総務省）", "検証（環境省）"]);
        let deeper = names(&["/総務省/検証.kensho", "/2025/総務省/検証.kensho"]);
        assert_eq!(deeper, ["検証（/総務省）", "検証（2025/総務省）"]);
        let beside = names(&["/仕事/検証.kensho", "/仕事/検証.ron"]);
        assert_eq!(beside, ["検証（検証.kensho）", "検証（検証.ron）"]);
    }
}
