//! How large everything in the window is.

use super::{Effect, State};

/// The sizes to choose from, in percent.
const STEPS: [u16; 13] = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300];

/// A change of size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Zoom {
    Larger,
    Smaller,
    Plain,
}

impl Zoom {
    /// The size to go to; at the ends it stays. A size between the steps goes
    /// to the next of them.
    fn from(self, percent: u16) -> u16 {
        let next = match self {
            Self::Larger => STEPS.into_iter().find(|s| *s > percent),
            Self::Smaller => STEPS.into_iter().rev().find(|s| *s < percent),
            Self::Plain => Some(100),
        };
        next.unwrap_or(percent)
    }
}

impl State {
    /// Changes the size, and keeps it for the next start.
    pub(super) fn zoom(&mut self, by: Zoom, effects: &mut Vec<Effect>) {
        let percent = by.from(self.settings.zoom);
        effects.push(Effect::Zoom(percent));
        if percent != self.settings.zoom {
            self.settings.zoom = percent;
            self.save_settings();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_round_and_stay_at_the_ends() {
        let larger: Vec<u16> = std::iter::successors(Some(100), |p| Some(Zoom::Larger.from(*p))).take(5).collect();
        assert_eq!(larger, [100, 110, 125, 150, 175]);
        // Sizes that were once kept between the steps.
        assert_eq!((Zoom::Larger.from(146), Zoom::Smaller.from(146), Zoom::Plain.from(161)), (150, 125, 100));
        assert_eq!((Zoom::Larger.from(300), Zoom::Smaller.from(50)), (300, 50));
    }
}
