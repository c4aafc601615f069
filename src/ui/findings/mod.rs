//! The panel of findings: the queue on the left, the working of the selected
//! finding on the right.

mod list;
mod working;

use egui::{Panel, RichText, Role, WidgetInfo};
use strum::IntoEnumIterator;

use super::theme::{Palette, bold};
use super::{Asked, command_button, line_edit, mark};
use crate::app::findings::{ByStanding, FindingFilter, FindingsIntent, GroupBy};
use crate::app::{Command, Intent, State, Text};
use crate::check::{Severity, rules};

/// What the panel remembers between frames.
#[derive(Debug, Default)]
pub(crate) struct FindingsPanel {
    reason: working::Reason,
    seen_reveal: u64,
}

/// Draws the panel.
pub(crate) fn show(ui: &mut egui::Ui, state: &State, panel: &mut FindingsPanel, asked: &mut Asked) {
    header(ui, state, asked);
    ui.add_space(2.0);
    let wide = ui.available_width();
    // Wide enough that the buttons below the working stand on one line: each
    // further line would be one of the working's.
    Panel::right("finding")
        .resizable(true)
        .default_size((wide * 0.46).clamp(390.0, 760.0).min(wide * 0.6))
        .size_range((wide * 0.5).min(260.0)..=wide * 0.6)
        .show(ui, |ui| working::show(ui, state, &mut panel.reason, asked));
    list::show(ui, state, panel, asked);
}

fn header(ui: &mut egui::Ui, state: &State, asked: &mut Asked) {
    let filter = &state.findings.filter;
    let mut wanted = filter.clone();
    // English words take more room; what is too wide would push the working
    // over the window's edge.
    let narrow = ui.available_width() < state.settings.language.pick(1020.0, 1300.0);
    let line = |ui: &mut egui::Ui, add: &mut dyn FnMut(&mut egui::Ui)| {
        if narrow { ui.horizontal_wrapped(add) } else { ui.horizontal(add) }
    };
    line(ui, &mut |ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.label(RichText::new(state.t(Text::Findings)).font(bold(14.0)));
        let counts = state.findings.totals();
        for severity in [Severity::Error, Severity::Caution, Severity::Info] {
            severity_chip(ui, state, severity, counts.of(severity), &mut wanted);
        }
        let doubts = format!("{} {}", state.t(Text::OnlyDoubts), counts.doubts);
        if ui
            .add(egui::Button::selectable(filter.only_doubts, doubts))
            .on_hover_text(state.t(Text::DoubtHint))
            .clicked()
        {
            wanted.only_doubts = !filter.only_doubts;
        }
        ui.separator();
        for (all, text) in [(false, Text::ThisSheet), (true, Text::AllSheets)] {
            if ui.selectable_label(filter.all_sheets == all, state.t(text)).clicked() {
                wanted.all_sheets = all;
            }
        }
        group_choice(ui, state, asked);
        standing_choice(ui, state, &mut wanted);
        rule_choice(ui, state, &mut wanted);
        if !state.findings.is_complete() {
            ui.add(egui::Spinner::new().size(14.0)).on_hover_text(state.t(Text::FindingsPending));
        }
        let catalogue = ui.available_width() > 360.0;
        let room = ui.available_width() - if catalogue { 160.0 } else { 40.0 };
        let hint = state.t(Text::FindingsHint);
        let edit = line_edit(&mut wanted.text).hint_text(hint).desired_width(room.clamp(80.0, 260.0));
        ui.add(edit).widget_info(|| WidgetInfo::labeled(Role::TextInput, true, hint));
        if catalogue {
            command_button(ui, state, Command::RuleCatalogue, asked);
        }
        let close = ui.button("×").on_hover_text(state.t(Text::Close));
        let name = format!("{} {}", state.t(Text::Findings), state.t(Text::Close));
        close.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        if close.clicked() {
            asked.push(Intent::Run(Command::ToggleFindings));
        }
    });
    if wanted != *filter {
        asked.push(Intent::Findings(FindingsIntent::Filter(wanted)));
    }
}

fn severity_chip(ui: &mut egui::Ui, state: &State, severity: Severity, count: usize, wanted: &mut FindingFilter) {
    let on = wanted.severities.contains(&severity);
    let button = egui::Button::selectable(on, format!("　  {} {count}", state.word(severity)));
    let response = ui.add(button);
    let at = response.rect.left_center() + egui::vec2(16.0, 0.0);
    mark::paint_severity(ui.painter(), at, Palette::of(ui), severity, !on);
    if response.clicked() {
        if on {
            wanted.severities.retain(|s| *s != severity);
        } else {
            wanted.severities.push(severity);
        }
    }
}

fn group_choice(ui: &mut egui::Ui, state: &State, asked: &mut Asked) {
    let name = |by: GroupBy| {
        state.t(match by {
            GroupBy::Queue => Text::GroupQueue,
            GroupBy::Rule => Text::GroupRule,
            GroupBy::Sheet => Text::GroupSheet,
            GroupBy::Severity => Text::GroupSeverity,
        })
    };
    let present = state.findings.group;
    let list = egui::ComboBox::from_id_salt("finding group").selected_text(name(present)).width(78.0);
    let response = list.show_ui(ui, |ui| {
        for by in GroupBy::iter() {
            if ui.selectable_label(present == by, name(by)).clicked() {
                asked.push(Intent::Findings(FindingsIntent::Group(by)));
            }
        }
    });
    response.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, state.t(Text::GroupLabel)));
}

fn standing_choice(ui: &mut egui::Ui, state: &State, wanted: &mut FindingFilter) {
    let name = |by: ByStanding| {
        state.t(match by {
            ByStanding::All => Text::StandingAll,
            ByStanding::Open => Text::StandingOpen,
            ByStanding::Acknowledged => Text::StandingAcknowledged,
            ByStanding::Lapsed => Text::StandingLapsed,
        })
    };
    let list = egui::ComboBox::from_id_salt("finding standing").selected_text(name(wanted.standing)).width(88.0);
    let response = list.show_ui(ui, |ui| {
        for by in ByStanding::iter() {
            ui.selectable_value(&mut wanted.standing, by, name(by));
        }
    });
    response.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, state.t(Text::StandingLabel)));
}

fn rule_choice(ui: &mut egui::Ui, state: &State, wanted: &mut FindingFilter) {
    let title = |id: Option<&str>| {
        let rule = id.and_then(crate::check::rule);
        rule.map_or_else(|| state.t(Text::EveryRule), |r| state.rule_title(r.id, r.title))
    };
    let list = egui::ComboBox::from_id_salt("finding rule")
        .selected_text(title(wanted.rule))
        .truncate()
        .width(96.0)
        .height(360.0);
    let response = list.show_ui(ui, |ui| {
        ui.selectable_value(&mut wanted.rule, None, title(None));
        for rule in rules() {
            ui.selectable_value(&mut wanted.rule, Some(rule.id), title(Some(rule.id)));
        }
    });
    response.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, state.t(Text::RuleLabel)));
}
