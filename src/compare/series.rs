//! Figures joined over the sheets of a project, with the sheet each point
//! came from.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::align::Track;
use super::likeness::Grams;
use super::matrix::{Figure, Print};
use super::value::says;
use super::{PairWhy, YearSheet};
use crate::chart::{Break, Joined, JoinedLine, JoinedPoint, SheetPrint};
use crate::sheet::{FieldKey, Section, ValueKind};

/// The joined series, in the order of the form. Of versions of one sheet only
/// the first counts: `counted` are the sheets that do.
pub fn series(sheets: &[YearSheet], counted: &[usize], tracks: &[Track], figures: &[Figure]) -> Vec<Joined> {
    let look = Look { sheets, counted, tracks, figures };
    let mut out = vec![look.budget(), look.execution_rate()];
    for (group, cells, rate) in [
        ("outcome", &["target", "actual"][..], Some("rate")),
        ("output", &["planned", "actual"], None),
        ("unit_cost", &["cost"], None),
    ] {
        for track in look.of_group(group) {
            out.push(look.indicator(track, cells, false));
            if let Some(rate) = rate {
                out.push(look.indicator(track, &[rate], true));
            }
        }
    }
    out.push(look.payee_count());
    out.push(look.single_bids());
    out.retain(|j| j.lines.iter().any(|l| !l.points.is_empty()));
    out
}

struct Look<'a> {
    sheets: &'a [YearSheet],
    counted: &'a [usize],
    tracks: &'a [Track],
    figures: &'a [Figure],
}

impl Look<'_> {
    fn of_group(&self, group: &str) -> Vec<usize> {
        let fits = |(i, t): (usize, &Track)| (t.group == group).then_some(i);
        self.tracks.iter().enumerate().filter_map(fits).collect()
    }

    /// One line of a figure. Prints of years that were still running count
    /// only for plans and for what a budget says of itself.
    fn line(&self, section: Section, track: Option<usize>, cell: &str, running: bool) -> Option<JoinedLine> {
        let figure = self.figures.iter().find(|f| f.section == section && f.track == track && f.cell == cell)?;
        let point = |year: &super::YearPrints| {
            let prints: Vec<(usize, &Print)> =
                self.counted.iter().filter_map(|i| Some((*i, year.prints.get(*i)?.as_ref()?))).collect();
            let closed = prints.iter().any(|(_, p)| p.closed);
            // Once a year is over, what was printed while it ran is no print of it.
            let of_use = prints.into_iter().filter(|(_, p)| p.closed || (running && !closed));
            let prints: Vec<SheetPrint> = of_use.filter_map(|(sheet, p)| print(sheet, p)).collect();
            (!prints.is_empty()).then_some(JoinedPoint { year: year.year, prints })
        };
        let points: Vec<JoinedPoint> = figure.years.iter().filter_map(point).collect();
        let planned = matches!(cell, "target" | "planned" | "total");
        Some(JoinedLine { label: figure.label, planned, points })
    }

    fn budget(&self) -> Joined {
        let lines = [("total", true), ("executed", false)];
        let lines: Vec<_> =
            lines.iter().filter_map(|(c, running)| self.line(Section::Budget, None, c, *running)).collect();
        let breaks = self.new_rule(lines.first());
        Joined { title: "予算額と執行額".to_owned(), unit: "百万円".to_owned(), lines, breaks }
    }

    fn execution_rate(&self) -> Joined {
        let line = self.line(Section::Budget, None, "execution_rate", false);
        let breaks = self.new_rule(line.as_ref());
        Joined { title: "執行率".to_owned(), unit: "%".to_owned(), lines: line.into_iter().collect(), breaks }
    }

    /// From the sheets of 2024 on 計 no longer subtracts what is carried to
    /// the next year, so 執行率 is another quotient: marked at the first year
    /// that is drawn from such a sheet.
    fn new_rule(&self, line: Option<&JoinedLine>) -> Vec<Break> {
        let new = |p: &&JoinedPoint| {
            let sheet = p.prints.last().and_then(|p| self.sheets.get(p.sheet));
            sheet.and_then(YearSheet::year).is_some_and(|y| y.western() >= 2024)
        };
        let first = line.and_then(|l| l.points.iter().find(new));
        let what = "計から翌年度への繰越しを差し引かなくなる（2024年度のシートから）".to_owned();
        first.map(|p| Break { year: p.year, what }).into_iter().collect()
    }

    fn indicator(&self, track: usize, cells: &[&str], rate: bool) -> Joined {
        let (section, title, unit) = self.about(track);
        let plan = |c: &str| matches!(c, "target" | "planned" | "cost");
        let lines = cells.iter().filter_map(|c| self.line(section, Some(track), c, plan(c))).collect();
        let (title, unit) = if rate { (format!("{title}　達成度"), "%".to_owned()) } else { (title, unit) };
        Joined { title, unit, lines, breaks: self.reworded(track) }
    }

    /// Section, words and unit of a track, from its latest row.
    fn about(&self, track: usize) -> (Section, String, String) {
        let Some(t) = self.tracks.get(track) else { return (Section::Other, String::new(), String::new()) };
        let latest = t.rows.iter().enumerate().rev().find_map(|(i, r)| Some((self.sheets.get(i)?, r.as_ref()?)));
        let section = Section::of_key_prefix(t.group, "");
        let Some((sheet, row)) = latest else { return (section, String::new(), String::new()) };
        let text = |cell: &str| Some(sheet.text(&format!("{}.{cell}", row.prefix))).filter(|t| says(t));
        let words = text("indicator").or(text("basis")).or(text("goal")).unwrap_or_default();
        (section, words.to_owned(), text("unit").unwrap_or_default().to_owned())
    }

    /// The years from which the words of a track are others.
    fn reworded(&self, track: usize) -> Vec<Break> {
        let rows = self.tracks.get(track).map(|t| t.rows.as_slice()).unwrap_or_default();
        let said = |(i, r): (usize, &Option<super::TrackRow>)| {
            let (sheet, row) = (self.sheets.get(i)?, r.as_ref()?);
            let words = ["indicator", "basis"].map(|c| sheet.text(&format!("{}.{c}", row.prefix)));
            let words = words.into_iter().find(|t| says(t))?;
            Some((sheet.year()?, words, Grams::of(words), row.why == Some(PairWhy::ByHand)))
        };
        let said: Vec<_> = rows.iter().enumerate().filter_map(said).collect();
        let changed = said.iter().zip(said.iter().skip(1)).filter(|(a, b)| a.2.alike(&b.2) < 95);
        changed
            .map(|(a, b)| Break { year: b.0.plus(-1), what: format!("指標の文言: 「{}」→「{}」", a.1, b.1) })
            .collect()
    }

    /// How many payees each sheet names; a sheet tells of the year before its
    /// own.
    fn payee_count(&self) -> Joined {
        let points = self.per_sheet(|sheet| {
            let keys = payee_keys(sheet, "name");
            let names: std::collections::BTreeSet<String> =
                keys.iter().map(|k| crate::check::names::unified(sheet.text(k))).collect();
            Some((FieldKey::new(keys.into_iter().next()?), Decimal::from(names.len())))
        });
        let line = JoinedLine { label: "支出先の数", planned: false, points };
        Joined { title: "支出先の数".to_owned(), unit: "者".to_owned(), lines: vec![line], breaks: Vec::new() }
    }

    /// Contracts with one bidder in per cent of those that name a number.
    fn single_bids(&self) -> Joined {
        let points = self.per_sheet(|sheet| {
            let keys = payee_keys(sheet, "bidders");
            let counts: Vec<(String, Decimal)> =
                keys.into_iter().filter_map(|k| sheet.figure(&k).map(|p| (k, p.value))).collect();
            let ones = counts.iter().filter(|(_, n)| *n == Decimal::ONE).count();
            let first = FieldKey::new(counts.first()?.0.clone());
            let share = Decimal::from(ones * 100).checked_div(Decimal::from(counts.len()))?;
            Some((first, share.round_dp(1)))
        });
        let line = JoinedLine { label: "一者応札の割合", planned: false, points };
        Joined {
            title: "一者応札の割合".to_owned(), unit: "%".to_owned(), lines: vec![line], breaks: Vec::new()
        }
    }

    fn per_sheet(&self, count: impl Fn(&YearSheet) -> Option<(FieldKey, Decimal)>) -> Vec<JoinedPoint> {
        let mut points: Vec<JoinedPoint> = Vec::new();
        for index in self.counted {
            let Some(sheet) = self.sheets.get(*index) else { continue };
            let (Some(year), Some((key, value))) = (sheet.year(), count(sheet)) else { continue };
            let Some(placed) = value.to_f64() else { continue };
            let seen = SheetPrint { sheet: *index, key, printed: crate::check::written(value), value: placed };
            let year = year.plus(-1);
            match points.iter_mut().find(|p| p.year == year) {
                Some(there) => there.prints.push(seen),
                None => points.push(JoinedPoint { year, prints: vec![seen] }),
            }
        }
        points.sort_by_key(|p| p.year);
        points
    }
}

fn payee_keys(sheet: &YearSheet, cell: &str) -> Vec<String> {
    let fits = |k: &str| k.strip_suffix(cell).is_some_and(|k| k.ends_with('.'));
    let keys = sheet.under("payee.").filter(|(k, v)| fits(k) && says(&v.text));
    keys.map(|(k, _)| k.to_owned()).collect()
}

fn print(sheet: usize, p: &Print) -> Option<SheetPrint> {
    let kind = p.key.kind();
    debug_assert!(kind.is_figure() || kind == ValueKind::Text, "only figures are plotted");
    Some(SheetPrint { sheet, key: p.key.clone(), printed: p.text.clone(), value: p.printed.value.to_f64()? })
}
