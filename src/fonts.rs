//! The faces that come with Kensho, whole: for the window and for pictures.

/// BIZ UDPGothic.
pub(crate) static REGULAR: &[u8] = include_bytes!("../assets/fonts/BIZUDPGothic-Regular.ttf");
/// BIZ UDPGothic, bold.
pub(crate) static BOLD: &[u8] = include_bytes!("../assets/fonts/BIZUDPGothic-Bold.ttf");
