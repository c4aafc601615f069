//! What the tests of this room stage.

use super::{Project, ProjectId, Sheet, SheetId, Stamp};
use crate::parse::parse;
use crate::read::Document;

/// A person at work, always at the same moment.
pub(super) fn by(author: &str) -> Stamp {
    Stamp { author: author.into(), at: "2026-11-21T09:00:00Z".parse().unwrap() }
}

/// The person whom most tests are about.
pub(super) fn stamp() -> Stamp {
    by("監査 花子")
}

/// A sheet of which little can be read.
pub(super) fn sheet() -> Sheet {
    let document = Document::from_text("試験.txt", "事業番号\t0001\n");
    Sheet::from_parsed(&document, &parse(&document))
}

/// A project of that one sheet.
pub(super) fn project() -> (Project, SheetId) {
    with(sheet())
}

/// A project of one sheet.
pub(super) fn with(sheet: Sheet) -> (Project, SheetId) {
    let id = sheet.id.clone();
    let mut project = Project::new(ProjectId("p".into()));
    project.sheets.insert(id.clone(), sheet);
    (project, id)
}
