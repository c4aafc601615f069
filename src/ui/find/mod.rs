//! Finding: the bar for the sheet on show, the panel for all sheets, and the
//! lists to go to a field or a sheet by name.

mod all;
mod bar;
mod go_to;

pub(super) use all::AllPanel;
pub(super) use bar::FindBar;
pub(super) use go_to::GoToList;

pub(super) use all::show as show_all;
pub(super) use bar::show as show_bar;
pub(super) use go_to::show as show_go_to;
