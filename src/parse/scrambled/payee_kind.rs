//! What a payee's name and its 法人番号 say about each other.
//!
//! After the check digit a 法人番号 names the kind of body: `000012` a state
//! organ, `000020` a local government with its 地方公共団体コード, `7001` a
//! foreign company, `7000` a body without registration; all others have the
//! registry office in four digits and the register in two: `01` 株式会社, `02`
//! 有限会社, `03` 合名・合資・合同会社, `05` other bodies. (国税庁「法人番号の
//! 構成」, 商業登記規則第一条の二.)

/// Kinds of bodies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// 株式会社.
    Company,
    /// 有限会社.
    Limited,
    /// 合同会社 and the like.
    Partnership,
    /// Foundations, associations, universities, agencies.
    Other,
    /// A local government, with its prefecture where that is known.
    Local(Option<u8>),
    /// A state organ.
    State,
    /// A foreign company or a body without registration.
    Unregistered,
}

/// The prefectures in the order of their codes, 1 to 47.
const PREFECTURES: &[&str] = &[
    "北海道",
    "青森県",
    "岩手県",
    "宮城県",
    "秋田県",
    "山形県",
    "福島県",
    "茨城県",
    "栃木県",
    "群馬県",
    "埼玉県",
    "千葉県",
    "東京都",
    "神奈川県",
    "新潟県",
    "富山県",
    "石川県",
    "福井県",
    "山梨県",
    "長野県",
    "岐阜県",
    "静岡県",
    "愛知県",
    "三重県",
    "滋賀県",
    "京都府",
    "大阪府",
    "兵庫県",
    "奈良県",
    "和歌山県",
    "鳥取県",
    "島根県",
    "岡山県",
    "広島県",
    "山口県",
    "徳島県",
    "香川県",
    "愛媛県",
    "高知県",
    "福岡県",
    "佐賀県",
    "長崎県",
    "熊本県",
    "大分県",
    "宮崎県",
    "鹿児島県",
    "沖縄県",
];

/// How names of a kind begin, end or are marked (folded), the first that fits.
const MARKS: &[(&str, Kind)] = &[
    ("(株)", Kind::Company),
    ("株式会社", Kind::Company),
    ("(有)", Kind::Limited),
    ("有限会社", Kind::Limited),
    ("(合)", Kind::Partnership),
    ("(同)", Kind::Partnership),
    ("合同会社", Kind::Partnership),
    ("合資会社", Kind::Partnership),
    ("市町村", Kind::Local(None)),
    ("事務組合", Kind::Local(None)),
    ("広域", Kind::Local(None)),
    ("(一社)", Kind::Other),
    ("(一財)", Kind::Other),
    ("(公社)", Kind::Other),
    ("(公財)", Kind::Other),
    ("(独)", Kind::Other),
    ("(国研)", Kind::Other),
    ("(学)", Kind::Other),
    ("(福)", Kind::Other),
    ("(医)", Kind::Other),
    ("(特非)", Kind::Other),
    ("法人", Kind::Other),
    ("協同組合", Kind::Other),
];

/// The kind of the body of this name (folded), as far as it shows.
pub(super) fn of_name(name: &str) -> Option<Kind> {
    if let Some(at) = PREFECTURES.iter().position(|p| name == *p) {
        return Some(Kind::Local(u8::try_from(at + 1).ok()));
    }
    if let Some((_, kind)) = MARKS.iter().find(|(mark, _)| name.contains(mark)) {
        return Some(*kind);
    }
    let short = name.chars().count() <= 7;
    (short && name.ends_with(['県', '市', '町', '村', '区'])).then_some(Kind::Local(None))
}

/// The kind of the body of this number of 13 digits.
pub(super) fn of_number(number: &str) -> Option<Kind> {
    let body = number.get(1..).filter(|b| b.len() == 12)?;
    if body.starts_with("000020") {
        return Some(Kind::Local(body.get(6..8)?.parse().ok()));
    }
    if body.starts_with("000012") || body.starts_with("000013") {
        return Some(Kind::State);
    }
    if body.starts_with("700") {
        return Some(Kind::Unregistered);
    }
    Some(match body.get(4..6)? {
        "01" => Kind::Company,
        "02" => Kind::Limited,
        "03" => Kind::Partnership,
        _ => Kind::Other,
    })
}

/// Whether a body of one kind by its name can have a number of another: votes
/// for, or against. A company keeps its number when it changes its form.
pub(super) fn agreement(name: Kind, number: Kind) -> i32 {
    match (name, number) {
        (Kind::Local(Some(a)), Kind::Local(Some(b))) => {
            if a == b {
                220
            } else {
                -300
            }
        }
        (Kind::Local(_), Kind::Local(_)) => 80,
        (a, b) if a == b => 60,
        (Kind::Partnership, Kind::Company | Kind::Limited) | (Kind::Company, Kind::Limited) => 20,
        (_, Kind::Unregistered) => 0,
        _ => -250,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_tells_the_kind_of_its_body() {
        assert_eq!(of_number("9999901005163"), Some(Kind::Company));
        assert_eq!(of_number("1000020440001"), Some(Kind::Local(Some(44))));
        assert_eq!(of_name("大分県"), Some(Kind::Local(Some(44))));
        assert_eq!(of_name("(公財)見本協会"), Some(Kind::Other));
        assert!(agreement(Kind::Local(Some(44)), Kind::Local(Some(1))) < 0);
        assert!(agreement(Kind::Company, Kind::Other) < 0);
    }
}
