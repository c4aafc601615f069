use egui::{Context, Key, KeyboardShortcut, Modifiers};
use strum::IntoEnumIterator;

use super::Asked;
use crate::app::{Command, Intent, Pane, State};

/// The first key of a command, for people.
pub(crate) fn shown(ctx: &Context, command: Command) -> Option<String> {
    command.shortcuts().first().map(|s| ctx.format_shortcut(s))
}

/// Turns pressed keys into commands. Single keys are dead while a text field
/// or an input method has the keyboard, or a dialog is open.
pub(crate) fn listen(ctx: &Context, state: &State, asked: &mut Asked) {
    let typing = ctx.text_edit_focused() || state.editing.is_some() || egui::Popup::is_any_open(ctx);
    let dialog = state.dialog.is_some();
    for (shortcut, command) in ordered() {
        let dead = (command.is_single_key() && typing) || dialog;
        let text_field_owns = typing && matches!(command, Command::Copy | Command::Undo | Command::Redo);
        if dead || text_field_owns || copies(shortcut) {
            continue;
        }
        if ctx.input_mut(|i| i.consume_shortcut(&shortcut)) {
            asked.push(Intent::Run(command));
        }
    }
    if dialog || typing {
        return;
    }
    // Windowing systems deliver Ctrl+C as an event of its own.
    if ctx.input(|i| i.events.iter().any(|e| matches!(e, egui::Event::Copy))) {
        asked.push(Intent::Run(Command::Copy));
    }
    for (key, step) in [(Key::ArrowDown, 1), (Key::ArrowUp, -1), (Key::ArrowRight, 1), (Key::ArrowLeft, -1)] {
        let sideways = matches!(key, Key::ArrowRight | Key::ArrowLeft);
        let intent = match state.pane {
            Pane::Form => Intent::StepCell(step),
            Pane::Sheets if !sideways => {
                Intent::Run(if step > 0 { Command::NextSheet } else { Command::PreviousSheet })
            }
            Pane::Sheets | Pane::Source => continue,
        };
        if ctx.input_mut(|i| i.consume_key(Modifiers::NONE, key)) {
            asked.push(intent);
        }
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
