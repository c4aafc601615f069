use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

use jiff::tz::{Offset, TimeZone};

use super::codec::{FORMAT_VERSION, decode, encode};
use super::dto::Generation;
use super::fs::{Fs, discard, folder_of, read_if_there, rename_patiently, replace};
use super::layout::{BACKUPS, KEPT, Target, within};
use crate::review::Stamp;
use crate::text::ContentHash;

/// States kept besides the present one.
const GENERATIONS: usize = 5;
/// Days of which one state is kept.
const DAYS: usize = 30;

/// A kept state of a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// When it was kept, for people.
    pub label: String,
    /// The file that has or describes it.
    pub path: PathBuf,
}

/// The kept states of a project, newest first.
pub fn backups(fs: &dyn Fs, target: &Target) -> Vec<Backup> {
    match target {
        Target::Folder(root) => {
            let names = generations(fs, root);
            let path = |name: &str| within(root, &format!("{BACKUPS}/{name}"));
            names.iter().rev().map(|n| Backup { label: day_and_time(n), path: path(n) }).collect()
        }
        Target::SingleFile(path) => beside(fs, path),
    }
}

/// Where the bytes with this hash are kept.
pub(super) fn kept_path(root: &Path, hash: &ContentHash) -> PathBuf {
    within(root, &format!("{KEPT}/{hash}.ron"))
}

/// Keeps a file's bytes. A copy, not a second name of the same file: another
/// program that writes in place would spoil both.
pub(super) fn keep_file(fs: &dyn Fs, root: &Path, from: &Path, hash: &ContentHash) -> io::Result<()> {
    let to = kept_path(root, hash);
    let same = read_if_there(fs, &to)?.is_some_and(|b| ContentHash::of(&b) == *hash);
    if same {
        return Ok(());
    }
    // The folder is synced once, when all are there.
    let temp = fs.write_temp(folder_of(&to), &to, &fs.read(from)?)?;
    rename_patiently(fs, &temp, &to).inspect_err(|_| discard(fs, &temp))
}

/// Enters states among the kept ones, in order, each unless it is the newest
/// already.
pub(super) fn keep_states(
    fs: &dyn Fs,
    root: &Path,
    states: &[&BTreeMap<String, ContentHash>],
    stamp: &Stamp,
) -> io::Result<()> {
    let names = generations(fs, root);
    let path = |name: &String| within(root, &format!("{BACKUPS}/{name}"));
    let known = names.last().and_then(|newest| read_generation(fs, &path(newest)).ok());
    let mut newest = known.as_ref();
    let mut number = names.last().and_then(|n| n.get(..6)).and_then(|n| n.parse::<u32>().ok()).unwrap_or(0);
    for files in states {
        if newest != Some(files) {
            number += 1;
            keep_state(fs, root, number, files, stamp)?;
        }
        newest = Some(files);
    }
    Ok(())
}

fn keep_state(
    fs: &dyn Fs,
    root: &Path,
    number: u32,
    files: &BTreeMap<String, ContentHash>,
    stamp: &Stamp,
) -> io::Result<()> {
    let time = stamp.at.to_zoned(japan()).strftime("%Y%m%d-%H%M%S").to_string();
    let generation = Generation {
        format_version: FORMAT_VERSION,
        kept: stamp.clone().into(),
        files: files.iter().map(|(name, hash)| (name.clone(), hash.as_str().to_owned())).collect(),
    };
    let bytes = encode(&generation).map_err(io::Error::other)?;
    replace(fs, &within(root, &format!("{BACKUPS}/{number:06}-{time}.ron")), &bytes)
}

/// The files of a kept state.
pub(super) fn read_generation(fs: &dyn Fs, path: &Path) -> io::Result<BTreeMap<String, ContentHash>> {
    let bytes = fs.read(path)?;
    let record = decode::<Generation>(&bytes).map_err(|e| io::Error::other(format!("{e:?}")))?;
    let files = record.value.files.into_iter();
    Ok(files.filter_map(|(name, hash)| Some((name, ContentHash::from_hex(&hash)?))).collect())
}

/// Drops states beyond those to keep, and bytes that no state needs. What can
/// not be dropped does no harm.
pub(super) fn prune(fs: &dyn Fs, root: &Path) {
    let names = generations(fs, root);
    let keep = to_keep(&names);
    let (kept, dropped): (Vec<&String>, Vec<&String>) = names.iter().partition(|n| keep.contains(n.as_str()));
    if dropped.is_empty() {
        return;
    }
    let path = |name: &str| within(root, &format!("{BACKUPS}/{name}"));
    let mut needed = BTreeSet::new();
    for name in kept {
        // A state that can't be read may need any of them.
        let Ok(files) = read_generation(fs, &path(name)) else { return };
        needed.extend(files.into_values().map(|hash| format!("{hash}.ron")));
    }
    for name in dropped {
        discard(fs, &path(name));
    }
    for name in fs.list(&within(root, KEPT)).unwrap_or_default() {
        if !needed.contains(&name) {
            discard(fs, &within(root, &format!("{KEPT}/{name}")));
        }
    }
}

/// The states to keep: the present one, those before it, and the last of each
/// day.
fn to_keep(names: &[String]) -> BTreeSet<&str> {
    let newest = names.iter().rev().take(GENERATIONS + 1).map(String::as_str);
    let mut days: BTreeMap<&str, &str> = BTreeMap::new();
    for name in names {
        days.insert(name.get(7..15).unwrap_or_default(), name);
    }
    newest.chain(days.into_values().rev().take(DAYS)).collect()
}

/// The records of kept states, oldest first: `000012-20261121-180000.ron`.
fn generations(fs: &dyn Fs, root: &Path) -> Vec<String> {
    let is_record =
        |n: &String| n.len() == 26 && n.strip_suffix(".ron").is_some() && n.bytes().take(6).all(|b| b.is_ascii_digit());
    fs.list(&within(root, BACKUPS)).unwrap_or_default().into_iter().filter(is_record).collect()
}

fn day_and_time(name: &str) -> String {
    let part = |from: usize, to: usize| name.get(from..to).unwrap_or_default();
    format!("{}-{}-{} {}:{}", part(7, 11), part(11, 13), part(13, 15), part(16, 18), part(18, 20))
}

/// Review sheets, and days, are Japan's, wherever the computer thinks it is.
pub(super) fn japan() -> TimeZone {
    TimeZone::fixed(Offset::constant(9))
}

/// Moves the kept copies of a project in one file up by one, and makes its
/// present bytes the first and, once a day, the day's.
pub(super) fn keep_single(fs: &dyn Fs, path: &Path, stamp: &Stamp) -> io::Result<()> {
    let numbered = |n: usize| with_ending(path, &format!(".bak{n}"));
    // A save that failed and is tried again must not push the older ones out.
    let present = fs.read(path)?;
    if read_if_there(fs, &numbered(1))?.as_ref() != Some(&present) {
        let free = (1..GENERATIONS).find(|n| matches!(fs.kind(&numbered(*n)), Ok(None))).unwrap_or(GENERATIONS);
        for n in (1..free).rev() {
            fs.rename(&numbered(n), &numbered(n + 1))?;
        }
        replace(fs, &numbered(1), &present)?;
    }
    let day = stamp.at.to_zoned(japan()).strftime("%Y%m%d").to_string();
    let of_day = with_ending(path, &format!(".bak-{day}"));
    if fs.kind(&of_day)?.is_none() {
        replace(fs, &of_day, &present)?;
    }
    for old in daily(fs, path).into_iter().rev().skip(DAYS) {
        discard(fs, &folder_of(path).join(old));
    }
    Ok(())
}

fn beside(fs: &dyn Fs, path: &Path) -> Vec<Backup> {
    let numbered = (1..=GENERATIONS).map(|n| (format!("{n} 回前の保存"), with_ending(path, &format!(".bak{n}"))));
    let there = numbered.filter(|(_, p)| matches!(fs.kind(p), Ok(Some(_))));
    let days = daily(fs, path).into_iter().rev().map(|name| {
        let day = name.rsplit('-').next().unwrap_or_default();
        let part = |from: usize, to: usize| day.get(from..to).unwrap_or_default();
        (format!("{}-{}-{} の最初の保存の前", part(0, 4), part(4, 6), part(6, 8)), folder_of(path).join(&name))
    });
    there.chain(days).map(|(label, path)| Backup { label, path }).collect()
}

/// The names of a single file's daily copies, oldest first.
fn daily(fs: &dyn Fs, path: &Path) -> Vec<String> {
    let Some(name) = path.file_name().map(|n| n.to_string_lossy().into_owned()) else { return Vec::new() };
    let stem = format!("{name}.bak-");
    let is_day =
        |n: &String| n.strip_prefix(&stem).is_some_and(|d| d.len() == 8 && d.bytes().all(|b| b.is_ascii_digit()));
    fs.list(folder_of(path)).unwrap_or_default().into_iter().filter(is_day).collect()
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_os_string();
    name.push(ending);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_states_and_the_last_of_each_day_are_kept() {
        let name = |n: u32, day: u32| format!("{n:06}-202611{day:02}-090000.ron");
        let names: Vec<String> = (1..=20).map(|n| name(n, if n <= 3 { 1 } else { 2 })).collect();
        let keep = to_keep(&names);
        assert_eq!(keep.len(), GENERATIONS + 2);
        assert!(keep.contains(name(3, 1).as_str()), "the last state of the first day");
        assert!(keep.contains(name(20, 2).as_str()) && keep.contains(name(15, 2).as_str()));
        assert_eq!(day_and_time(&name(3, 1)), "2026-11-01 09:00");
    }
}
