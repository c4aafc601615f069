//! Where a payee is registered, as its name and its 法人番号 tell it.
//!
//! Behind the check digit a 法人番号 has the registry office in four digits,
//! the first two of which name a district: 商業登記規則 numbers the prefectures
//! from 東京 (`01`) on, 北海道 has four. 「京都大学」 does not have the number of
//! a body of 神奈川.

/// Districts, each a bit.
pub(super) type Seats = u64;

/// What it counts that the number is of a place the name speaks of,
const HERE: i32 = 120;
/// or of another: a body may have moved, or be named after its trade's region.
const ELSEWHERE: i32 = -150;

/// Words of names, with the first and the last district that they can mean.
/// Regions that span districts (東北, 九州) are no evidence unless a body so
/// named has one known seat.
const PLACES: &[(&str, u8, u8)] = &[
    ("東京", 1, 1),
    ("神奈川", 2, 2),
    ("横浜", 2, 2),
    ("川崎市", 2, 2),
    ("埼玉", 3, 3),
    ("さいたま", 3, 3),
    ("千葉", 4, 4),
    ("茨城", 5, 5),
    ("水戸", 5, 5),
    ("筑波", 5, 5),
    ("つくば", 5, 5),
    ("栃木", 6, 6),
    ("宇都宮", 6, 6),
    ("群馬", 7, 7),
    ("前橋", 7, 7),
    ("静岡", 8, 8),
    ("浜松", 8, 8),
    ("山梨", 9, 9),
    ("長野", 10, 10),
    ("信州大学", 10, 10),
    ("新潟", 11, 11),
    ("長岡", 11, 11),
    ("大阪", 12, 12),
    ("京都", 13, 13),
    ("兵庫", 14, 14),
    ("ひょうご", 14, 14),
    ("神戸", 14, 14),
    ("奈良", 15, 15),
    ("滋賀", 16, 16),
    ("和歌山", 17, 17),
    ("愛知", 18, 18),
    ("名古屋", 18, 18),
    ("豊橋", 18, 18),
    ("三重", 19, 19),
    ("岐阜", 20, 20),
    ("福井", 21, 21),
    ("石川県", 22, 22),
    ("金沢", 22, 22),
    ("北陸先端", 22, 22),
    ("富山", 23, 23),
    ("広島", 24, 24),
    ("山口", 25, 25),
    ("岡山", 26, 26),
    ("鳥取", 27, 27),
    ("島根", 28, 28),
    ("松江", 28, 28),
    ("福岡", 29, 29),
    ("北九州", 29, 29),
    ("九州大学", 29, 29),
    ("佐賀", 30, 30),
    ("長崎", 31, 31),
    ("大分", 32, 32),
    ("熊本", 33, 33),
    ("鹿児島", 34, 34),
    ("宮崎", 35, 35),
    ("沖縄", 36, 36),
    ("琉球", 36, 36),
    ("宮城", 37, 37),
    ("仙台", 37, 37),
    ("東北大学", 37, 37),
    ("福島", 38, 38),
    ("会津", 38, 38),
    ("山形", 39, 39),
    ("岩手", 40, 40),
    ("盛岡", 40, 40),
    ("秋田", 41, 41),
    ("青森", 42, 42),
    ("弘前", 42, 42),
    ("北海道", 43, 46),
    ("札幌", 43, 43),
    ("函館", 44, 44),
    ("旭川", 45, 45),
    ("釧路", 46, 46),
    ("帯広", 46, 46),
    ("香川", 47, 47),
    ("高松", 47, 47),
    ("徳島", 48, 48),
    ("鳴門", 48, 48),
    ("高知", 49, 49),
    ("愛媛", 50, 50),
    ("松山", 50, 50),
];

/// The districts that a name (folded) speaks of; none where it names no place.
pub(super) fn of_name(name: &str) -> Seats {
    let name = name.replace("東京都", "東京");
    let named = PLACES.iter().filter(|(word, ..)| name.contains(word));
    named.flat_map(|(_, first, last)| *first..=*last).fold(0, |seats, district| seats | 1 << district)
}

/// The district of a number of 13 digits, unless its body is in no register.
pub(super) fn of_number(number: &str) -> Seats {
    let district = number.get(1..3).filter(|_| number.len() == 13).and_then(|d| d.parse::<u8>().ok());
    district.filter(|d| (1..=50).contains(d)).map_or(0, |d| 1 << d)
}

/// What the places of a name and of a number say of their being one body's.
pub(super) fn agreement(name: Seats, number: Seats) -> i32 {
    match (name, number) {
        (0, _) | (_, 0) => 0,
        _ if name & number != 0 => HERE,
        _ => ELSEWHERE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_university_does_not_have_the_number_of_a_body_elsewhere() {
        let kyoto = of_name("国立大学法人京都大学");
        assert_eq!(agreement(kyoto, of_number("9130005999999")), HERE);
        assert_eq!(agreement(kyoto, of_number("9020005999999")), ELSEWHERE);
        assert_eq!(of_name("(公財)東京都見本公社"), of_number("9010005999999"));
    }

    #[test]
    fn a_name_without_a_place_and_a_body_without_registration_say_nothing() {
        assert_eq!(agreement(of_name("(株)見本商会"), of_number("9130005999999")), 0);
        assert_eq!(agreement(of_name("京都府"), of_number("2000020260002")), 0);
        assert_eq!(of_name("(株)東北見本銀行"), 0);
    }
}
