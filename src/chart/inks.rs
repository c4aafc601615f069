use super::Ink;
use crate::check::Severity;

/// A colour: red, green, blue.
pub type Rgb = [u8; 3];

/// How an ink looks: its fill, and the edge of a box in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Inside.
    pub fill: Rgb,
    /// At the edge; none: no edge.
    pub edge: Option<Rgb>,
}

const fn rgb(hex: u32) -> Rgb {
    let [_, r, g, b] = hex.to_be_bytes();
    [r, g, b]
}

/// The look of an ink on light or dark paper. The hues are those that people
/// with any kind of colour vision tell apart (after Okabe and Ito); texture or
/// shape says the same again.
pub fn look(ink: Ink, dark: bool) -> Look {
    let pick = |light: u32, on_dark: u32| rgb(if dark { on_dark } else { light });
    let plain = |light, on_dark| Look { fill: pick(light, on_dark), edge: None };
    let edged =
        |light, on_dark, edge, edge_dark| Look { fill: pick(light, on_dark), edge: Some(pick(edge, edge_dark)) };
    match ink {
        Ink::Planned => edged(0xde_e7f1, 0x2c_3947, 0x5f_7c9c, 0x8a_a6c4),
        Ink::Actual | Ink::Ranked => plain(0x0b_62a8, 0x56_a9e8),
        Ink::Part(0) => edged(0xc3_d3e4, 0x41_566c, 0x8a_a3bd, 0x66_7f99),
        Ink::Part(1) => edged(0xe6_9f00, 0xd9_9a1c, 0xb0_7900, 0xf0_bc55),
        Ink::Part(2) => edged(0x2e_a583, 0x2b_9475, 0x00_7a59, 0x5f_c9a9),
        Ink::Part(3) => edged(0xcc_8fb2, 0xa8_6f91, 0xa0_5e85, 0xd9_a6c4),
        Ink::Part(_) => edged(0xe3_d54a, 0xb5_a93a, 0xa3_9720, 0xe0_d678),
        Ink::Total => plain(0x11_1418, 0xf7_f8fa),
        Ink::Interim => plain(0x00_7a59, 0x4f_cfa6),
        Ink::Final => plain(0x8a_2f6b, 0xe5_9acb),
        Ink::Rate => plain(0xc4_4e00, 0xf5_9a5c),
        Ink::Further => edged(0x8f_b4d4, 0x3e_6c94, 0x5f_8fb8, 0x6f_a3cf),
        Ink::Text => plain(0x1b_1f24, 0xe8_ebef),
        Ink::Weak => plain(0x5b_6470, 0xa4_adb8),
        Ink::Grid => plain(0xe3_e6eb, 0x2c_323a),
        Ink::Axis => plain(0x8b_94a0, 0x7d_8794),
        Ink::Paper => edged(0xff_ffff, 0x15_181c, 0xd3_d8df, 0x3a_414b),
    }
}

/// The colour of a finding's sign.
pub fn severity_rgb(severity: Severity, dark: bool) -> Rgb {
    let pick = |light: u32, on_dark: u32| rgb(if dark { on_dark } else { light });
    match severity {
        Severity::Error => pick(0xc0_2a2a, 0xf5_7b7b),
        Severity::Caution => pick(0xb3_5900, 0xf2_a54a),
        Severity::Info => pick(0x0b_5cad, 0x6d_b3f8),
    }
}

/// The colour of a correction's sign.
pub fn corrected_rgb(dark: bool) -> Rgb {
    rgb(if dark { 0xc7_9bf2 } else { 0x7a_3fb0 })
}
