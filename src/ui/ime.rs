//! While an input method composes, keys are its own.
//!
//! Which keys reach a window meanwhile differs between systems: the Enter that
//! takes a conversion may come as a key as well. So none is passed on while
//! something is being composed, before any widget or command sees it.

use egui::{Context, Event, Id, ImeEvent, Plugin, RawInput};

/// Keeps keys from everything else while an input method composes.
#[derive(Debug, Default)]
pub(super) struct Ime {
    composing: bool,
    /// What had the focus: the composition ends where the focus goes elsewhere.
    focus: Option<Id>,
}

/// Whether an input method is composing: the text is not final.
pub(super) fn is_composing(ctx: &Context) -> bool {
    ctx.with_plugin::<Ime, _>(|ime| ime.composing).unwrap_or_default()
}

impl Plugin for Ime {
    fn debug_name(&self) -> &'static str {
        "input method"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        let focus = ctx.memory(egui::Memory::focused);
        if std::mem::replace(&mut self.focus, focus) != focus {
            self.composing = false;
        }
        let mut held = self.composing;
        for event in &input.events {
            match event {
                Event::Ime(ImeEvent::Preedit { text, .. }) => {
                    self.composing = !text.is_empty();
                    held |= self.composing;
                }
                // A press in the field ends it too, and no system says so.
                Event::Ime(ImeEvent::Commit(_))
                | Event::WindowFocused(false)
                | Event::PointerButton { pressed: true, .. }
                // Letters of its own come from no method that composes.
                | Event::Text(_) => self.composing = false,
                _ => {}
            }
        }
        // The key that ends the composition comes beside its end, before or after.
        if held {
            let is_key = |event: &Event| {
                matches!(event, Event::Key { pressed: true, .. } | Event::Copy | Event::Cut | Event::Paste(_))
            };
            input.events.retain(|event| !is_key(event));
        }
    }
}
