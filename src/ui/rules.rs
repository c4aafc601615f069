//! The catalogue of rules, as a person reads it: every rule with its
//! computation, what it tolerates and why, and both of its examples.

use egui::{RichText, Role, ScrollArea, WidgetInfo};

use super::theme::{Palette, bold, para};
use super::{Asked, line_edit, mark};
use crate::app::findings::{FindingFilter, FindingsIntent};
use crate::app::{Command, Intent, State, Text};
use crate::check::{Doubt, Example, Rule, rule, rules};
use crate::sheet::FieldKey;

/// What the catalogue remembers while it is open.
#[derive(Debug, Default)]
pub(crate) struct Catalogue {
    query: String,
    chosen: Option<&'static str>,
    scrolled: bool,
}

/// Draws the catalogue, opened at a rule.
pub(crate) fn show(
    ui: &mut egui::Ui,
    state: &State,
    panel: &mut Catalogue,
    opened_at: Option<&'static str>,
    asked: &mut Asked,
) {
    let room = ui.ctx().content_rect().size();
    ui.set_width((room.x - 120.0).min(1000.0));
    ui.label(RichText::new(state.t(Text::Rules)).font(bold(17.0)));
    let chosen = panel.chosen.or(opened_at).or_else(|| rules().next().map(|r| r.id));
    let height = (room.y - 170.0).max(240.0);
    let size = egui::vec2(ui.available_width(), height);
    ui.allocate_ui_with_layout(size, egui::Layout::left_to_right(egui::Align::TOP), |ui| {
        ui.set_max_height(height);
        ui.vertical(|ui| {
            ui.set_width(300.0);
            ui.set_height(height);
            list(ui, state, panel, chosen);
        });
        ui.separator();
        ui.vertical(|ui| {
            ui.set_height(height);
            if let Some(rule) = chosen.and_then(rule) {
                ScrollArea::vertical().id_salt(("rule", rule.id)).auto_shrink(false).show(ui, |ui| {
                    record(ui, state, rule, asked);
                });
            }
        });
    });
    ui.add_space(6.0);
    if ui.button(state.t(Text::Close)).clicked() {
        asked.push(Intent::CloseDialog);
    }
}

fn list(ui: &mut egui::Ui, state: &State, panel: &mut Catalogue, chosen: Option<&'static str>) {
    let hint = state.t(Text::RuleFilterHint);
    let edit = ui.add(line_edit(&mut panel.query).hint_text(hint).desired_width(f32::INFINITY));
    edit.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, hint));
    let query = crate::text::fold_to_string(&panel.query).to_lowercase();
    let fits = |r: &&Rule| {
        let all = [r.id, r.title, state.rule_title(r.id, r.title), r.compares, r.formula].join("\n");
        crate::text::fold_to_string(&all).to_lowercase().contains(&query)
    };
    ScrollArea::vertical().id_salt("rules").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        for rule in rules().filter(fits) {
            let button = egui::Button::selectable(
                chosen == Some(rule.id),
                format!("　 {}", state.rule_title(rule.id, rule.title)),
            )
            .truncate()
            .min_size(egui::vec2(ui.available_width(), 24.0));
            let response = ui.add(button).on_hover_text(rule.id);
            let at = response.rect.left_center() + egui::vec2(14.0, 0.0);
            mark::paint_severity(ui.painter(), at, Palette::of(ui), rule.severity, false);
            if chosen == Some(rule.id) && !panel.scrolled {
                panel.scrolled = true;
                response.scroll_to_me(Some(egui::Align::Center));
            }
            if response.clicked() {
                panel.chosen = Some(rule.id);
            }
        }
    });
}

fn record(ui: &mut egui::Ui, state: &State, rule: &'static Rule, asked: &mut Asked) {
    let palette = Palette::of(ui);
    ui.label(RichText::new(state.rule_title(rule.id, rule.title)).font(bold(15.0)));
    ui.label(RichText::new(rule.id).monospace().size(12.0).line_height(Some(18.0)).color(palette.weak));
    found_here(ui, state, rule, asked);
    ui.add_space(4.0);
    let doubt = match rule.doubt {
        Doubt::Identity => Text::DoubtOfIdentity,
        Doubt::Reading => Text::DoubtOfReading,
        Doubt::No => Text::DoubtOfNothing,
    };
    let applies = rule.applies.words();
    let lines = [
        (Text::RuleCompares, rule.compares),
        (Text::RuleFormula, rule.formula),
        (Text::ToleranceUsed, rule.tolerance),
        (Text::RuleWhy, rule.why),
        (Text::RuleSeverity, state.word(rule.severity)),
        (Text::RuleDoubt, state.t(doubt)),
        (Text::RuleApplies, applies.as_str()),
        (Text::RuleSource, rule.source),
    ];
    egui::Grid::new("rule").num_columns(2).spacing([14.0, 6.0]).show(ui, |ui| {
        for (name, text) in lines {
            ui.label(RichText::new(state.t(name)).color(palette.weak));
            ui.add(egui::Label::new(para(text)).wrap());
            ui.end_row();
        }
    });
    ui.add_space(6.0);
    for (name, cells) in [(Text::RuleFires, rule.fires), (Text::RuleSilent, rule.silent)] {
        example(ui, state.t(name), cells);
    }
}

/// Leads to what the rule has found in the project.
fn found_here(ui: &mut egui::Ui, state: &State, rule: &'static Rule, asked: &mut Asked) {
    let here = state.findings.count_of_rule(rule.id);
    let button = egui::Button::new(state.count(Text::RuleFoundHere, here));
    if ui.add_enabled(here > 0, button).clicked() {
        let filter = FindingFilter { all_sheets: true, rule: Some(rule.id), ..FindingFilter::default() };
        asked.push(Intent::Findings(FindingsIntent::Filter(filter)));
        asked.push(Intent::CloseDialog);
        if !state.findings.open {
            asked.push(Intent::Run(Command::ToggleFindings));
        }
    }
}

fn example(ui: &mut egui::Ui, name: &str, cells: Example) {
    let palette = Palette::of(ui);
    ui.label(RichText::new(name).color(palette.weak));
    egui::Frame::new().fill(palette.head).corner_radius(4).inner_margin(8).show(ui, |ui| {
        ui.set_width(ui.available_width());
        egui::Grid::new(("example", name)).num_columns(2).spacing([14.0, 3.0]).show(ui, |ui| {
            for (key, value) in cells {
                ui.label(FieldKey::from(*key).label());
                ui.add(egui::Label::new(RichText::new(*value).font(bold(13.0))).wrap());
                ui.end_row();
            }
        });
    });
    ui.add_space(4.0);
}
