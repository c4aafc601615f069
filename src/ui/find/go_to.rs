use egui::{Key, Modifiers, RichText, Role, WidgetInfo};

use crate::app::{GoTo, Intent, SheetFilter, State, Text, filtered};
use crate::review::{CellId, SheetId};
use crate::text::fold_to_string;
use crate::ui::dialogs::{enter, heading, long_list};
use crate::ui::theme::Palette;
use crate::ui::{Asked, line_edit};

/// What the list remembers between frames.
#[derive(Debug, Default)]
pub(crate) struct GoToList {
    query: String,
    chosen: usize,
    rows: Option<(String, Vec<Target>)>,
}

/// Something to go to.
#[derive(Debug)]
enum Target {
    Field(CellId, String, String),
    Sheet(SheetId),
}

/// Draws the dialog: words to filter by, the list, Enter goes.
pub(crate) fn show(ui: &mut egui::Ui, state: &State, list: &mut GoToList, what: GoTo, fresh: bool, asked: &mut Asked) {
    ui.set_width(600.0);
    let title = state.t(match what {
        GoTo::Field => Text::GoToField,
        GoTo::Sheet => Text::GoToSheet,
    });
    heading(ui, title);
    let pressed = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
    let (down, up) = (pressed(Key::ArrowDown), pressed(Key::ArrowUp));
    let edit = ui.add(line_edit(&mut list.query).hint_text(title).desired_width(f32::INFINITY));
    edit.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, title));
    if fresh {
        edit.request_focus();
    }
    if list.rows.as_ref().is_none_or(|(q, _)| *q != list.query) {
        list.chosen = 0;
        list.rows = Some((list.query.clone(), targets(state, what, &list.query)));
    }
    let Some((_, rows)) = &list.rows else { return };
    if down {
        list.chosen = (list.chosen + 1).min(rows.len().saturating_sub(1));
    }
    if up {
        list.chosen = list.chosen.saturating_sub(1);
    }
    let mut go = enter(ui.ctx()).then_some(list.chosen);
    if rows.is_empty() {
        ui.label(state.t(Text::NothingToGoTo));
    }
    let height = 26.0;
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut area = long_list(ui, rows.len(), height, 400.0).id_salt("targets");
    if down || up {
        area = area.vertical_scroll_offset((list.chosen as f32 * height - 200.0).max(0.0));
    }
    area.show_rows(ui, height, rows.len(), |ui, range| {
        ui.set_width(ui.available_width());
        for i in range {
            let Some(target) = rows.get(i) else { break };
            if row(ui, state, target, i == list.chosen) {
                go = Some(i);
            }
        }
    });
    if let Some(target) = go.and_then(|i| rows.get(i)) {
        asked.push(Intent::CloseDialog);
        asked.push(match target {
            Target::Field(cell, ..) => Intent::SelectCell { cell: cell.clone(), reveal_source: true },
            Target::Sheet(id) => Intent::SelectSheet(id.clone()),
        });
    }
}

fn row(ui: &mut egui::Ui, state: &State, target: &Target, chosen: bool) -> bool {
    let (name, about) = match target {
        Target::Field(_, label, value) => (label.clone(), value.clone()),
        Target::Sheet(id) => {
            let summary = state.summary(id);
            let name = summary.map(|s| format!("{} {}", s.year, s.name)).unwrap_or_default();
            (name, summary.map(|s| format!("{} {}", s.ministry, s.number)).unwrap_or_default())
        }
    };
    let width = ui.available_width();
    let button = egui::Button::selectable(chosen, &name)
        .right_text(RichText::new(about).color(Palette::of(ui).weak))
        .truncate()
        .min_size([width, 26.0].into());
    ui.add(button).clicked()
}

fn targets(state: &State, what: GoTo, query: &str) -> Vec<Target> {
    if what == GoTo::Sheet {
        return filtered(state, &SheetFilter::words(query)).into_iter().map(Target::Sheet).collect();
    }
    let Some((sheet, view)) = state.current_sheet().zip(state.view()) else { return Vec::new() };
    let words: Vec<String> = query.split_whitespace().map(|w| fold_to_string(w).to_lowercase()).collect();
    let holds = |text: &str| {
        let held = fold_to_string(text).to_lowercase();
        words.iter().all(|w| held.contains(w.as_str()))
    };
    // Those named so stand before those of a section named so.
    let (mut named, mut within) = (Vec::new(), Vec::new());
    for (key, id) in &view.keyed {
        let (title, name) = (key.section().title(), key.label());
        let by_name = holds(&format!("{name} {key}"));
        if !by_name && !holds(&format!("{title} {name} {key}")) {
            continue;
        }
        let value: String = view.cell(sheet, key, id).shown().replace('\n', " ").chars().take(24).collect();
        let target = Target::Field(id.clone(), format!("{title}　{name}"), value);
        if by_name { named.push(target) } else { within.push(target) }
    }
    named.extend(within);
    named
}
