use std::collections::BTreeMap;

use egui::{Id, Panel, RichText, Role, ScrollArea, WidgetInfo};

use crate::app::findings::{FindingItem, FindingsIntent, pieces};
use crate::app::{ACKNOWLEDGE_REASONS, Command, Intent, State, Text};
use crate::check::{Operand, Standing};
use crate::review::{Acknowledgement, FindingId, Sheet, SheetId};
use crate::ui::pairs::{names_width, pair};
use crate::ui::theme::{Palette, bold, para};
use crate::ui::{Asked, line_edit, mark, reasons};

/// The width of the button that opens the list of common reasons.
const REASONS_BUTTON: f32 = 42.0;

/// The reason being typed.
#[derive(Debug, Default)]
pub(super) struct Reason {
    of: Option<(SheetId, FindingId)>,
    text: String,
    /// What was typed for other findings and not yet given.
    set_aside: BTreeMap<(SheetId, FindingId), String>,
    seen_focus: u64,
}

impl Reason {
    /// Turns to another finding; what was typed for the one before waits there.
    fn turn_to(&mut self, of: (SheetId, FindingId), standing: &Standing) {
        if self.of.as_ref() == Some(&of) {
            return;
        }
        let offered = match standing {
            Standing::Lapsed { by, .. } => by.reason.clone(),
            Standing::Open | Standing::Acknowledged(_) => String::new(),
        };
        let typed = std::mem::replace(&mut self.text, self.set_aside.remove(&of).unwrap_or(offered));
        if let Some(before) = self.of.replace(of).filter(|_| !typed.trim().is_empty()) {
            self.set_aside.insert(before, typed);
        }
    }
}

/// Draws the working of the selected finding.
pub(super) fn show(ui: &mut egui::Ui, state: &State, reason: &mut Reason, asked: &mut Asked) {
    let chosen = state.findings.selected().and_then(|(id, item)| Some((state.project.sheets.get(id)?, item)));
    let Some((sheet, item)) = chosen else {
        ui.set_min_height(ui.available_height());
        ui.add_space(4.0);
        ui.add(egui::Label::new(para(state.t(Text::NoFindingSelected)).color(Palette::of(ui).weak)).wrap());
        return;
    };
    let footer = Panel::bottom("judgement").frame(egui::Frame::NONE).resizable(false).show_separator_line(true);
    footer.show(ui, |ui| {
        ui.add_space(4.0);
        judgement(ui, state, sheet, item, reason, asked);
    });
    ScrollArea::vertical().id_salt("working").auto_shrink(false).min_scrolled_height(24.0).show(ui, |ui| {
        title(ui, state, item, asked);
        ui.add(egui::Label::new(para(state.said(&item.found.message))).wrap());
        if !item.found.working.is_empty() {
            formula(ui, state, sheet, item, asked);
        }
        facts(ui, state, item);
        ui.add_space(2.0);
        ui.label(RichText::new(state.t(Text::Operands)).color(Palette::of(ui).weak));
        operands(ui, state, sheet, item, asked);
    });
}

fn title(ui: &mut egui::Ui, state: &State, item: &FindingItem, asked: &mut Asked) {
    ui.horizontal_wrapped(|ui| {
        let palette = Palette::of(ui);
        let (rect, _) = ui.allocate_exact_size(egui::vec2(16.0, 18.0), egui::Sense::hover());
        mark::paint_severity(ui.painter(), rect.center(), palette, item.found.severity, false);
        let mut word = state.word(item.found.severity).to_owned();
        if item.found.doubt {
            word = [word.as_str(), state.t(Text::Doubt)].join(state.t(Text::MiddleDot));
        }
        ui.label(RichText::new(word).color(mark::severity_color(palette, item.found.severity)));
        ui.label(RichText::new(state.rule_title(item.found.rule.id, item.found.rule.title)).font(bold(13.5)));
        // The link goes to the next line as a whole.
        ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Extend);
        if ui.link(state.t(Text::ShowRule)).clicked() {
            asked.push(Intent::Findings(FindingsIntent::ShowRule(item.found.rule.id)));
        }
    });
}

/// The recomputation; each figure that stands on the sheet leads to its field.
fn formula(ui: &mut egui::Ui, state: &State, sheet: &Sheet, item: &FindingItem, asked: &mut Asked) {
    let palette = Palette::of(ui);
    egui::Frame::new().fill(palette.head).corner_radius(4).inner_margin(egui::Margin::symmetric(8, 5)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            for piece in pieces(&item.found.working, &item.found.operands) {
                let operand = piece.operand.and_then(|at| item.found.operands.get(at));
                match operand {
                    None => {
                        ui.label(RichText::new(piece.text).size(14.0));
                    }
                    Some(operand) => {
                        let link = ui.link(RichText::new(piece.text).font(bold(14.0)).color(palette.accent));
                        if link.on_hover_text(about(state, operand)).clicked() {
                            asked.push(go_to(sheet, operand));
                        }
                    }
                }
            }
        });
    });
}

fn facts(ui: &mut egui::Ui, state: &State, item: &FindingItem) {
    let weak = Palette::of(ui).weak;
    let found = &item.found;
    let lines = [
        (Text::PrintedValue, found.printed.as_str()),
        (Text::ExpectedValue, &found.expected),
        (Text::ToleranceUsed, found.tolerance),
        (Text::RuleSource, found.rule.source),
    ];
    let said = || lines.iter().filter(|(_, t)| !t.is_empty());
    let left = names_width(ui, said().map(|(name, _)| state.t(*name)), 0.4);
    for (name, text) in said() {
        let strong = matches!(name, Text::PrintedValue | Text::ExpectedValue);
        let rich = if strong { para(clipped(text)).font(bold(13.5)) } else { para(clipped(text)) };
        pair(
            ui,
            left,
            |ui| {
                ui.add(egui::Label::new(para(state.t(*name)).color(weak)).wrap());
            },
            |ui| {
                ui.add(egui::Label::new(rich).wrap());
            },
        );
    }
}

/// Every cell it rests on, with its value and its place; a click goes there.
fn operands(ui: &mut egui::Ui, state: &State, sheet: &Sheet, item: &FindingItem, asked: &mut Asked) {
    let weak = Palette::of(ui).weak;
    let labels: Vec<String> = item.found.operands.iter().map(|o| o.key.label()).collect();
    let left = names_width(ui, labels.iter().map(String::as_str), 0.45);
    for (operand, label) in item.found.operands.iter().zip(&labels) {
        pair(
            ui,
            left,
            |ui| {
                let link = ui.link(para(label).color(Palette::of(ui).accent));
                if link.on_hover_text(state.t(Text::RevealSource)).clicked() {
                    asked.push(go_to(sheet, operand));
                }
            },
            |ui| {
                // A line of text is as high here as it is on the left.
                ui.spacing_mut().interact_size.y = 0.0;
                ui.horizontal_wrapped(|ui| {
                    if operand.value.is_empty() {
                        ui.label(para(state.t(Text::NoValue)).color(weak));
                    } else {
                        ui.label(para(clipped(&operand.value)));
                    }
                    ui.label(RichText::new(place(state, sheet, operand)).small().color(weak));
                });
            },
        );
    }
}

/// What a person says: 了承 with a reason, or a note.
fn judgement(
    ui: &mut egui::Ui,
    state: &State,
    sheet: &Sheet,
    item: &FindingItem,
    reason: &mut Reason,
    asked: &mut Asked,
) {
    let palette = Palette::of(ui);
    let said_so = match &item.standing {
        Standing::Open => None,
        Standing::Acknowledged(by) => {
            Some((state.t(Text::Acknowledged).to_owned() + "　" + &said(state, by), by, palette.confirmed))
        }
        Standing::Lapsed { by, .. } => Some((state.fill(Text::LapsedSince, &said(state, by)), by, palette.bad)),
    };
    let lapsed = matches!(item.standing, Standing::Lapsed { .. });
    ui.horizontal_wrapped(|ui| {
        if let Some((text, by, color)) = said_so {
            ui.label(RichText::new(text).color(color));
            let who = RichText::new(who(by)).small().color(palette.weak);
            ui.add(egui::Label::new(who).wrap_mode(egui::TextWrapMode::Extend));
            let button = egui::Button::new(state.t(Text::Withdraw)).wrap_mode(egui::TextWrapMode::Extend);
            if ui.add_enabled(state.read_only.is_none(), button).clicked() {
                let (sheet, finding) = (sheet.id.clone(), item.id.clone());
                asked.push(Intent::Findings(FindingsIntent::Withdraw { sheet, finding }));
            }
        }
        // No button breaks inside its word.
        ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Extend);
        if item.standing.is_open() {
            if lapsed {
                ui.end_row();
            }
            give(ui, state, sheet, item, reason, asked);
        }
        to_note(ui, state, asked);
    });
}

/// The command by a shorter name, so that all stands on one line.
fn to_note(ui: &mut egui::Ui, state: &State, asked: &mut Asked) {
    let (command, language) = (Command::FindingToNote, state.settings.language);
    let enabled = command.enabled(state);
    let button = egui::Button::new(state.t(Text::NoteTheFinding));
    let response = ui.add_enabled(enabled, button).on_hover_text(command.tooltip(language));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, command.text(language)));
    if response.clicked() {
        asked.push(Intent::Run(command));
    }
}

fn give(ui: &mut egui::Ui, state: &State, sheet: &Sheet, item: &FindingItem, reason: &mut Reason, asked: &mut Asked) {
    reason.turn_to((sheet.id.clone(), item.id.clone()), &item.standing);
    let name = state.t(Text::AcknowledgeReason);
    let writable = state.read_only.is_none();
    let again = matches!(item.standing, Standing::Lapsed { .. });
    let word = state.t(if again { Text::AcknowledgeAgain } else { Text::AcknowledgeNow });
    let note = state.t(Text::NoteTheFinding);
    // The field gives way, so that the buttons beside it stand on its line.
    let beside = REASONS_BUTTON + button_width(ui, word) + button_width(ui, note) + 3.0 * ui.spacing().item_spacing.x;
    let width = (ui.available_width() - beside).clamp(80.0, 260.0);
    let id = Id::unique("reason of acknowledging");
    if ui.memory(|m| m.has_focus(id)) {
        reasons::step_through(ui, ACKNOWLEDGE_REASONS, &mut reason.text);
    }
    let edit = line_edit(&mut reason.text).id(id).hint_text(name).desired_width(width);
    let response = ui.add_enabled(writable, edit);
    response.widget_info(|| WidgetInfo::labeled(Role::TextInput, writable, name));
    if reason.seen_focus != state.findings.focus_reason {
        reason.seen_focus = state.findings.focus_reason;
        response.request_focus();
    }
    reasons::list(ui, name, ACKNOWLEDGE_REASONS, &mut reason.text, id);
    let ready = writable && !reason.text.trim().is_empty();
    let pressed = ui.add_enabled(ready, egui::Button::new(word)).on_disabled_hover_text(name).clicked();
    let entered = response.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
    if ready && (pressed || entered) {
        let (sheet, finding, given) = (sheet.id.clone(), item.id.clone(), std::mem::take(&mut reason.text));
        let reason = given.trim().to_owned();
        asked.push(Intent::Findings(FindingsIntent::Acknowledge { sheet, finding, reason }));
    }
}

fn button_width(ui: &egui::Ui, text: &str) -> f32 {
    let font = egui::TextStyle::Button.resolve(ui.style());
    let text = ui.painter().layout_no_wrap(text.to_owned(), font, Palette::of(ui).text);
    text.size().x + 2.0 * ui.spacing().button_padding.x
}

fn said(state: &State, by: &Acknowledgement) -> String {
    if by.reason.is_empty() { state.t(Text::NoReason).to_owned() } else { by.reason.clone() }
}

fn who(by: &Acknowledgement) -> String {
    let time = by.by.at.to_zoned(jiff::tz::TimeZone::system()).strftime("%Y-%m-%d %H:%M");
    format!("{}　{time}", by.by.author)
}

fn go_to(sheet: &Sheet, operand: &Operand) -> Intent {
    Intent::Findings(FindingsIntent::GoTo { sheet: sheet.id.clone(), cell: operand.cell_id() })
}

/// The operand's characters as a place in the source: `12:5`, `シート1!C12`.
fn place(state: &State, sheet: &Sheet, operand: &Operand) -> String {
    let shown = state.current_sheet().is_some_and(|s| s.id == sheet.id);
    let document = state.document().filter(|_| shown);
    let places = document.map(|d| operand.spans.iter().map(|s| d.locator(*s)).collect::<Vec<_>>());
    places.map(|p| p.join("、")).unwrap_or_default()
}

fn about(state: &State, operand: &Operand) -> String {
    format!("{}　{}\n{}", operand.key.label(), operand.value, state.t(Text::RevealSource))
}

fn clipped(text: &str) -> String {
    const LONGEST: usize = 120;
    if text.chars().count() <= LONGEST { text.to_owned() } else { text.chars().take(LONGEST).chain(['…']).collect() }
}
