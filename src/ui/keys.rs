use egui::{Context, Key, KeyboardShortcut, Modifiers};
use strum::IntoEnumIterator;

use super::{Asked, anchor};
use crate::app::overview::OverviewIntent;
use crate::app::{Command, Intent, Pane, Screen, State};
use crate::review::CellId;

/// The first key of a command, for people.
pub(crate) fn shown(ctx: &Context, command: Command) -> Option<String> {
    command.shortcuts().first().map(|s| ctx.format_shortcut(s))
}

/// Turns pressed keys into commands. Single keys are dead while a text field
/// or an input method has the keyboard, or a dialog is open.
pub(crate) fn listen(ctx: &Context, state: &State, asked: &mut Asked) {
    watch_pointer(ctx);
    let typing = ctx.text_edit_focused() || state.editing.is_some() || egui::Popup::is_any_open(ctx);
    let dialog = state.dialog.is_some();
    let focused = ctx.memory(egui::Memory::focused);
    // The side panels are gone through with Tab, and their buttons pressed, as
    // everywhere in egui; so is any other button that got the focus.
    let by_widgets = !typing && (state.pane == Pane::Side || focused.is_some_and(|f| !anchor::is_pane(f)));
    if state.screen == Screen::Compare && !typing && !dialog && !by_widgets {
        super::compare::listen(ctx, asked);
    }
    let elsewhere = matches!(state.screen, Screen::Overview | Screen::Charts) && !typing && !dialog && !by_widgets;
    if elsewhere {
        on_overview_and_charts(ctx, state.screen, asked);
    }
    for (shortcut, command) in ordered() {
        let dead = (command.is_single_key() && typing && !works_while_typing(state, command))
            || (dialog && !works_over_a_dialog(command));
        if by_widgets && is_widget_key(shortcut) {
            continue;
        }
        let text_field_owns = typing && matches!(command, Command::Copy | Command::Undo | Command::Redo);
        if dead || text_field_owns || copies(shortcut) {
            continue;
        }
        if typing && matches!(command, Command::Back | Command::Forward | Command::Tick) {
            // In a text these move the cursor by words, or type a digit.
            continue;
        }
        if command == Command::TakeCandidate && !command.enabled(state) {
            continue;
        }
        if pressed(ctx, shortcut) {
            if let (Command::CyclePane, Some(focused)) = (command, focused) {
                ctx.memory_mut(|m| m.surrender_focus(focused));
            }
            match (command, state.selected_cell()) {
                (Command::TakeCandidate, Some(cell)) => take_candidate(state, cell, shortcut, asked),
                (Command::Tick, Some(cell)) if command.enabled(state) => tick(state, cell, shortcut, asked),
                _ => asked.push(Intent::Run(command)),
            }
        }
    }
    if dialog || typing || by_widgets {
        return;
    }
    // Windowing systems deliver Ctrl+C as an event of its own.
    if ctx.input(|i| i.events.iter().any(|e| matches!(e, egui::Event::Copy))) {
        asked.push(Intent::Run(Command::Copy));
    }
    if state.screen != Screen::Review {
        return;
    }
    for (key, step) in [(Key::ArrowDown, 1), (Key::ArrowUp, -1), (Key::ArrowRight, 1), (Key::ArrowLeft, -1)] {
        let sideways = matches!(key, Key::ArrowRight | Key::ArrowLeft);
        let intent = match state.pane {
            Pane::Form => Intent::StepCell(step),
            Pane::Sheets if !sideways => {
                Intent::Run(if step > 0 { Command::NextSheet } else { Command::PreviousSheet })
            }
            Pane::Sheets | Pane::Source | Pane::Side => continue,
        };
        if alone(ctx, key) {
            asked.push(intent);
        }
    }
}

/// Takes presses of a shortcut. egui takes those with Alt too: Alt+F, which
/// opens a menu elsewhere, would flag the field.
fn pressed(ctx: &Context, shortcut: KeyboardShortcut) -> bool {
    let wanted = shortcut.modifiers;
    let fits = |held: &Modifiers| held.matches_logically(wanted) && held.alt == wanted.alt;
    let is_it = |e: &egui::Event| matches!(e, egui::Event::Key { key, pressed: true, modifiers, .. } if *key == shortcut.logical_key && fits(modifiers));
    ctx.input_mut(|i| {
        let all = i.events.len();
        i.events.retain(|e| !is_it(e));
        i.events.len() < all
    })
}

fn pointer_rests() -> egui::Id {
    egui::Id::unique("the pointer rests")
}

/// Notes whether keys were pressed since the pointer was moved last.
fn watch_pointer(ctx: &Context) {
    let moved = |e: &egui::Event| matches!(e, egui::Event::PointerMoved(_) | egui::Event::PointerGone);
    let keyed = |e: &egui::Event| matches!(e, egui::Event::Key { pressed: true, .. });
    let (moved, keyed) = ctx.input(|i| (i.events.iter().any(moved), i.events.iter().any(keyed)));
    if moved || keyed {
        ctx.data_mut(|d| d.insert_temp(pointer_rests(), !moved));
    }
}

/// Whether a person works with keys and the pointer only lies where it is: a
/// hint for what is below it would cover what the keys go to.
pub(super) fn is_by_keys(ctx: &Context) -> bool {
    ctx.data(|d| d.get_temp(pointer_rests()).unwrap_or_default())
}

/// Takes presses of a key without Ctrl, Alt and Shift. egui's `consume_key`
/// takes them with Alt or Shift too, and what is held down when a slow frame is
/// drawn need not be what was held when the key went down.
pub(super) fn alone(ctx: &Context, key: Key) -> bool {
    let is_it = |e: &egui::Event| matches!(e, egui::Event::Key { key: k, pressed: true, modifiers, .. } if *k == key && modifiers.is_none());
    ctx.input_mut(|i| {
        let all = i.events.len();
        i.events.retain(|e| !is_it(e));
        i.events.len() < all
    })
}

/// These two screens show sheets, not fields: the arrows go through the sheets,
/// and Enter opens the one on show.
fn on_overview_and_charts(ctx: &Context, screen: Screen, asked: &mut Asked) {
    let steps = match screen {
        Screen::Overview => [1, -1].map(|step| Intent::Overview(OverviewIntent::Step(step))),
        _ => [Command::NextSheet, Command::PreviousSheet].map(Intent::Run),
    };
    let keys = [Key::ArrowDown, Key::ArrowUp].into_iter().zip(steps);
    for (key, intent) in keys.chain([(Key::Enter, Intent::Run(Command::ShowReview))]) {
        if alone(ctx, key) {
            asked.push(intent);
        }
    }
}

/// Function keys that type nothing and take nothing away from a text field.
fn works_while_typing(state: &State, command: Command) -> bool {
    match command {
        Command::FindNext | Command::FindPrevious => true,
        Command::CyclePane | Command::KeySheet | Command::NextFinding | Command::PreviousFinding => {
            state.editing.is_none()
        }
        _ => false,
    }
}

/// The size of letters is no matter of what is on show.
fn works_over_a_dialog(command: Command) -> bool {
    matches!(command, Command::ZoomIn | Command::ZoomOut | Command::ZoomReset)
}

/// Whether egui's own widgets go by this key.
fn is_widget_key(shortcut: KeyboardShortcut) -> bool {
    let plain = !shortcut.modifiers.command && !shortcut.modifiers.ctrl && !shortcut.modifiers.alt;
    plain && matches!(shortcut.logical_key, Key::Tab | Key::Enter | Key::Space)
}

/// The number says which of the open list.
fn take_candidate(state: &State, cell: &CellId, shortcut: KeyboardShortcut, asked: &mut Asked) {
    let keys = Command::TakeCandidate.shortcuts();
    let index = keys.iter().position(|s| *s == shortcut).filter(|i| *i < state.open_candidates().len());
    if let Some(index) = index {
        asked.push(Intent::TakeCandidate { cell: cell.clone(), index });
        asked.push(Intent::GoOn);
    }
}

/// The number says which mark of the legend.
fn tick(state: &State, cell: &CellId, shortcut: KeyboardShortcut, asked: &mut Asked) {
    let index = Command::Tick.shortcuts().iter().position(|s| *s == shortcut);
    if let Some(mark) = index.and_then(|i| state.project.legend().into_iter().nth(i)) {
        asked.push(Intent::ToggleTick { cell: cell.clone(), sign: mark.sign });
    }
}

fn copies(shortcut: KeyboardShortcut) -> bool {
    shortcut.logical_key == Key::C && shortcut.modifiers == Modifiers::COMMAND
}

/// Every key with its command, those with more modifiers first, so that
/// Ctrl+Shift+Z is not taken for Ctrl+Z.
fn ordered() -> Vec<(KeyboardShortcut, Command)> {
    let mut all: Vec<(KeyboardShortcut, Command)> =
        Command::iter().flat_map(|c| c.shortcuts().iter().map(move |s| (*s, c))).collect();
    all.sort_by_key(|(s, _)| {
        let m = s.modifiers;
        std::cmp::Reverse(u8::from(m.shift) + u8::from(m.alt) + u8::from(m.command || m.ctrl))
    });
    all
}
