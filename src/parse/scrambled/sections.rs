//! Which sections of the form a page shows, and how many blocks of each: a
//! slot of a section that is not there must not catch anything.

use std::collections::BTreeMap;

use super::atoms::{Page, What};
use super::picture;
use super::use_pages::UseBlock;
use crate::form::{StreamCell, StreamPage, StreamSlot};

/// A section of the keys, and the printed words of which one shows it.
const SHOWN_BY: &[(&str, &[&str])] = &[
    ("basic", &["執行率(%)", "担当部局庁"]),
    ("budget", &["執行率(%)", "担当部局庁"]),
    ("breakdown", &["主な増減理由", "歳出予算目"]),
    (
        "outcome",
        &["成果目標及び成果実績", "成果目標及び成", "定量的な成果目標", "統計・データ名", "成果指標", "(アウトカム)"],
    ),
    ("output", &["活動指標", "活動内容"]),
    ("activity", &["活動内容"]),
    ("unit_cost", &["算出根拠"]),
    ("policy", &["上位施策", "定量的指標", "定性的指標", "測定指標", "政策評価書"]),
    ("check", &["評価項目", "評価に関する説明", "妥当か。", "なっているか。", "しているか。"]),
    ("related", &["関連事業", "所管府省名"]),
    ("result", &["点検結果", "改善の方向性"]),
    ("opinion", &["所見"]),
    ("remarks", &["備考"]),
    ("kpi", &["KPI(第", "改革項目", "第一階層"]),
];

/// The printed word that each block of a repeated section shows once.
const COUNTED_BY: &[(&str, &[&str])] = &[
    ("outcome", &["成果指標"]),
    ("output", &["活動指標"]),
    ("unit_cost", &["算出根拠"]),
    ("policy", &["定量的指標", "定性的指標"]),
];

/// How many blocks of each repeated section the pages so far have begun.
#[derive(Debug, Default, Clone)]
pub(super) struct Blocks {
    counts: Vec<usize>,
    /// The letters that head the payee lists of this page, after the one
    /// whose list may go on from the page before.
    lists: Vec<String>,
    /// The blocks of 費目・使途 whose rows this page has. None on other pages.
    uses: Option<Vec<UseBlock>>,
    /// How many payees the picture gives each block.
    payees: BTreeMap<String, u16>,
}

impl Blocks {
    /// Takes in how many payees the picture gives each block.
    pub(super) fn count_payees(&mut self, picture: &str) {
        self.payees = picture::blocks(picture).into_iter().map(|(letter, shown)| (letter, shown.count)).collect();
    }

    /// The blocks of 費目・使途 whose rows the last page has.
    pub(super) fn uses(&self) -> &[UseBlock] {
        self.uses.as_deref().unwrap_or_default()
    }

    /// Counts the blocks of a further page, which has the rows of these blocks
    /// of 費目・使途.
    pub(super) fn add(&mut self, kind: StreamPage, page: &Page, uses: Option<Vec<UseBlock>>) {
        self.counts.resize(COUNTED_BY.len(), 0);
        for (count, (_, words)) in self.counts.iter_mut().zip(COUNTED_BY) {
            *count += words.iter().map(|w| page.count_word(w)).sum::<usize>();
        }
        if matches!(kind, StreamPage::Payees | StreamPage::PayeesMore) {
            let over = self.lists.pop();
            self.lists = over.into_iter().chain(letters(page)).collect();
        }
        self.uses = uses;
    }

    /// How many blocks of a section the pages before `page`, the last one,
    /// have begun, and how many it begins itself.
    pub(super) fn on(&self, section: &str, page: &Page) -> (usize, usize) {
        let Some(at) = COUNTED_BY.iter().position(|(s, _)| *s == section) else { return (0, 0) };
        let here = COUNTED_BY.get(at).map_or(0, |(_, words)| words.iter().map(|w| page.count_word(w)).sum());
        let all: usize = self.counts.get(at).copied().unwrap_or(0);
        (all.saturating_sub(here), here)
    }

    /// Whether the block of this key has begun, as far as can be told.
    fn has(&self, key: &str) -> bool {
        let mut parts = key.split('.');
        let (section, n) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        // Numbers of earlier years only.
        if section == "past" && n.starts_with("y+") {
            return false;
        }
        if section == "payee" {
            let row = parts.next().and_then(|row| row.parse::<u16>().ok());
            let shown = self.payees.get(n).copied();
            return self.lists.iter().any(|l| l == n) && row.zip(shown).is_none_or(|(row, most)| row <= most);
        }
        if section == "use"
            && let Some(uses) = &self.uses
            && let Some(cell) = parts.next()
        {
            // Orders know nothing of rows that have come over from a page before.
            let here = |block: &&UseBlock| block.letter == n && !block.over;
            return uses.iter().find(here).is_some_and(|block| block.headed || cell == "total");
        }
        let Ok(n) = n.parse::<usize>() else { return true };
        let at = COUNTED_BY.iter().position(|(s, _)| *s == section);
        at.and_then(|i| self.counts.get(i)).is_none_or(|count| n <= *count)
    }
}

/// The letters that head the blocks of a page, as they come out, each once.
pub(super) fn letters(page: &Page) -> Vec<String> {
    let mut letters: Vec<String> = Vec::new();
    for atom in &page.atoms {
        let What::Word(name) = &atom.what else { continue };
        let Some(letter) = name.strip_prefix('§') else { continue };
        if !letters.iter().any(|l| l == letter) {
            letters.push(letter.to_owned());
        }
    }
    letters
}

/// The sections and blocks that a page shows.
pub(super) struct Shown<'a> {
    hidden: Vec<&'static str>,
    blocks: &'a Blocks,
}

impl<'a> Shown<'a> {
    /// What `page` shows, the pages up to it having begun `blocks`.
    pub(super) fn on(page: &Page, blocks: &'a Blocks) -> Self {
        let shows = |words: &[&str]| words.iter().any(|w| page.folded.text.contains(w));
        let hidden = SHOWN_BY.iter().filter(|(_, words)| !shows(words)).map(|(section, _)| *section);
        Self { hidden: hidden.collect(), blocks }
    }

    /// Whether the cell with this key can stand on the page.
    pub(super) fn has(&self, key: &str) -> bool {
        !self.hidden.contains(&key.split('.').next().unwrap_or_default()) && self.blocks.has(key)
    }
}

/// Sections with as many rows as a sheet needs, which nothing printed counts.
pub(super) const OPEN_ENDED: &[&str] = &["breakdown", "related"];
/// The blocks of 費目・使途 of which stream orders know the rows.
const USES: [&str; 6] = ["use.A", "use.B", "use.C", "use.D", "use.E", "use.F"];

/// The blocks of 費目・使途 that the last page heads, as far as orders know
/// their rows.
pub(super) fn headed_uses(blocks: &Blocks) -> Vec<&'static str> {
    let headed = |letter: &str| blocks.uses().iter().any(|block| block.headed && !block.over && block.letter == letter);
    USES.iter().copied().filter(|block| block.strip_prefix("use.").is_some_and(headed)).collect()
}

/// The section and row of `breakdown.2.item`.
fn row_of(key: &str) -> Option<(&str, usize)> {
    let (head, tail) = match key.strip_prefix("use.") {
        Some(rest) => key.split_at("use.".len() + rest.find('.')?),
        None => key.split_at(key.find('.')?),
    };
    Some((head, tail.split('.').nth(1)?.parse().ok()?))
}

/// How many rows of a section the slots have.
pub(super) fn most_rows(slots: &[StreamSlot], section: &str) -> usize {
    let keys = slots.iter().filter_map(|slot| match &slot.cell {
        StreamCell::Cells(keys) => Some(keys),
        StreamCell::Word(_) => None,
    });
    let rows = keys.flatten().filter_map(|key| row_of(key)).filter(|(s, _)| *s == section);
    rows.map(|(_, row)| row).max().unwrap_or(0)
}

/// Whether a slot is none of a section's rows beyond the first `rows`.
pub(super) fn within_rows(slot: &StreamSlot, section: &str, rows: usize) -> bool {
    let beyond = |key: &&'static str| row_of(key).is_some_and(|(s, row)| s == section && row > rows);
    match &slot.cell {
        StreamCell::Cells(keys) if !keys.is_empty() => !keys.iter().all(beyond),
        _ => true,
    }
}

/// The slots that this page can fill.
pub(super) fn on_page(slots: Vec<StreamSlot>, page: &Page, blocks: &Blocks) -> Vec<StreamSlot> {
    let shown = Shown::on(page, blocks);
    slots.into_iter().filter_map(|slot| without(slot, &shown)).collect()
}

fn without(slot: StreamSlot, shown: &Shown<'_>) -> Option<StreamSlot> {
    let StreamCell::Cells(keys) = slot.cell else { return Some(slot) };
    if keys.is_empty() {
        return Some(StreamSlot { cell: StreamCell::Cells(keys), share: slot.share });
    }
    let keys: Vec<&'static str> = keys.into_iter().filter(|key| shown.has(key)).collect();
    (!keys.is_empty()).then_some(StreamSlot { cell: StreamCell::Cells(keys), share: slot.share })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::FiscalYear;
    use crate::text::Span;

    #[test]
    fn rows_beyond_those_of_a_page_are_left_out_and_other_sections_stay() {
        let slot = |keys: &[&'static str]| StreamSlot { cell: StreamCell::Cells(keys.to_vec()), share: 9 };
        let slots =
            [slot(&["breakdown.1.item"]), slot(&["breakdown.2.item", "breakdown.3.item"]), slot(&["related.4.name"])];
        assert_eq!(most_rows(&slots, "breakdown"), 3);
        let kept: Vec<bool> = slots.iter().map(|s| within_rows(s, "breakdown", 1)).collect();
        assert_eq!(kept, [true, false, true]);
        assert!(within_rows(&slots[1], "breakdown", 2), "the slot may still be of row 2");
    }

    fn page(text: &str) -> Page {
        Page::new(text, Span::new(0, text.len()), FiscalYear::new(2018))
    }

    fn use_block(letter: &str, headed: bool, over: bool) -> UseBlock {
        UseBlock { letter: letter.to_owned(), headed, over }
    }

    #[test]
    fn a_payee_list_has_the_blocks_that_its_own_page_heads() {
        let mut blocks = Blocks::default();
        blocks.add(StreamPage::Payees, &page("支出先上位10者リスト\n\nA.\n\nB\n"), None);
        assert!(blocks.has("payee.A.1.name") && blocks.has("payee.B.1.name"));
        assert!(!blocks.has("payee.C.1.name"));
        blocks.add(StreamPage::PayeesMore, &page("支　出　先\n\nC\n"), None);
        assert!(blocks.has("payee.B.4.name"), "the last list goes on over the page's end");
        assert!(blocks.has("payee.C.1.name") && !blocks.has("payee.A.2.name"));
    }

    #[test]
    fn a_block_of_uses_without_a_payee_has_a_total_only() {
        let mut blocks = Blocks::default();
        let uses = vec![use_block("A", true, false), use_block("B", false, false), use_block("C", true, true)];
        blocks.add(
            StreamPage::Flow,
            &page("費　目 使　途\n\n金　額\n(百万円）\n\nA.（株）山川工業\n\nB.\n"),
            Some(uses),
        );
        assert!(blocks.has("use.A.1.item") && blocks.has("use.A.total"));
        assert!(blocks.has("use.B.total") && !blocks.has("use.B.1.item"));
        assert!(!blocks.has("use.C.1.item"), "the order knows nothing of rows that have come over");
        assert!(!blocks.has("use.D.total"));
    }
}
