//! The questions of 事業所管部局による点検・改善 and the fixed answers of the
//! opinions, in the words of the years.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::sheet::CHECK_ITEMS;

use super::labels::{holds, letters};

/// A question of 事業所管部局による点検・改善: words that tell it from all
/// others, in the spellings of the years.
#[derive(Debug, Clone, Copy)]
pub struct Question {
    /// The item's key, as in `sheet::CHECK_ITEMS`.
    pub key: &'static str,
    /// Any one of these, without punctuation, makes the question.
    pub cores: &'static [&'static str],
}

const fn question(key: &'static str, cores: &'static [&'static str]) -> Question {
    Question { key, cores }
}

/// The questions. Order matters: the narrower core comes first.
#[rustfmt::skip]
pub const QUESTIONS: &[Question] = &[
    question("need.reflects_needs", &["ニーズを的確に反映しているか", "広く国民のニーズがあるか", "国費を投入しなければ事業目的が達成できないのか"]),
    question("need.not_delegable", &["委ねることができない事業なのか", "委ねるべき事業となっていないか"]),
    question("need.priority", &["必要かつ適切な事業か", "優先度の高い事業か", "優先度の高い事業となっているか"]),
    question("efficiency.single_bid", &["一者応募となったものはないか", "一者応札となったものはないか"]),
    question("efficiency.no_competition", &["競争性のない随意契約となったものはないか"]),
    question("efficiency.competition", &["支出先の選定は妥当か"]),
    question("efficiency.burden", &["負担関係は妥当であるか", "負担関係は妥当か"]),
    question("efficiency.unit_cost", &["コスト等の水準は妥当か", "コストの水準は妥当か", "コストの削減に努めているか"]),
    question("efficiency.intermediate", &["中間段階での支出は合理的"]),
    question("efficiency.items", &["真に必要なものに限定されているか"]),
    question("efficiency.unused", &["不用率が大きい場合"]),
    question("efficiency.carryover", &["繰越額が大きい場合"]),
    question("efficiency.cost_saving", &["効率化に向けた工夫は行われているか"]),
    question("effect.outcome", &["成果目標に見合ったものとなっているか", "達成度は着実に向上しているか"]),
    question("effect.alternatives", &["低コストで実施できているか", "実効性の高い手段となっているか"]),
    question("effect.output", &["見込みに見合ったものであるか"]),
    question("effect.used", &["十分に活用されているか"]),
    question("related.roles", &["適切な役割分担を行っているか", "適切な役割分担となっているか"]),
];

/// Longest question with its instructions, in characters.
const LONGEST_QUESTION: usize = 110;

/// The inspection item whose question the folded text of a cell is.
pub fn question_of(folded: &str) -> Option<&'static Question> {
    let before_notes = folded.split_once(['(', '【']).map_or(folded, |(head, _)| head);
    let asks = |s: &str| s.trim_end_matches(['。', '.', '?']).ends_with('か');
    if folded.chars().nth(LONGEST_QUESTION).is_some() || !(asks(folded) || asks(before_notes) || folded.ends_with(')'))
    {
        return None;
    }
    let plain = letters(folded);
    let known = QUESTIONS.iter().find(|q| q.cores.iter().any(|c| holds(&plain, c)));
    known.or_else(|| misread_question(&letters(before_notes)))
}

/// How many in a hundred neighbouring characters a misread question shares
/// with the one that is meant.
const ENOUGH: usize = 70;

/// The question that has most of its neighbouring characters in common with
/// `plain`, if they are seven in ten.
fn misread_question(plain: &str) -> Option<&'static Question> {
    let chars: Vec<char> = plain.chars().collect();
    if chars.len() < 12 {
        return None;
    }
    let own: HashSet<&[char]> = chars.windows(2).collect();
    let share = |shared: usize, asked: &[char]| 2 * shared * 100 / (asked.len() + chars.len()).saturating_sub(2).max(1);
    let common = |(asked, key): &(Vec<char>, &'static str)| {
        // With lengths so far apart they cannot have enough in common.
        if share(asked.len().min(chars.len()), asked) < ENOUGH {
            return None;
        }
        Some((share(asked.windows(2).filter(|w| own.contains(w)).count(), asked), *key))
    };
    let (share, key) = ASKED.iter().filter_map(common).max_by_key(|(share, _)| *share)?;
    QUESTIONS.iter().find(|q| share >= ENOUGH && q.key == key)
}

/// The letters of the questions as the form has them, with their keys.
static ASKED: LazyLock<Vec<(Vec<char>, &'static str)>> =
    LazyLock::new(|| CHECK_ITEMS.iter().map(|item| (letters(item.question).chars().collect(), item.key)).collect());

/// The fixed answers of 行政事業レビュー推進チームの所見 and of 反映状況, in
/// the words of the forms of 2012–2023.
pub const CLASSES: &[&str] = &[
    "廃止",
    "事業全体の抜本的な改善",
    "事業全体の抜本的改善",
    "抜本的改善",
    "事業内容の一部改善",
    "事業内容の改善",
    "一部改善",
    "終了予定",
    "予定通り終了",
    "予定どおり終了",
    "現状通り",
    "現状どおり",
    "縮減",
    "執行等改善",
    "年度内に改善を検討",
    "-",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold_to_string;

    #[test]
    fn every_question_of_the_form_is_known_by_its_core() {
        for item in CHECK_ITEMS {
            let found = question_of(&fold_to_string(item.question)).map(|q| q.key);
            assert_eq!(found, Some(item.key), "{}", item.question);
        }
    }

    #[test]
    fn a_misread_character_does_not_hide_a_question() {
        let misread = "受益者との負担関孫は妥当であるが。単位";
        assert!(question_of(misread).is_none());
        assert_eq!(question_of("受益者との負旦関係は妥当であるか。").map(|q| q.key), Some("efficiency.burden"));
    }

    #[test]
    fn a_sentence_that_speaks_of_a_question_is_no_question() {
        let comment = "費目・使途が真に必要なものに限定されているかを検査し、適正であることを確認した。";
        assert!(question_of(&fold_to_string(comment)).is_none());
    }
}
