use serde::{Deserialize, Serialize};

use super::{StampDto, is_default, twin};
use crate::review::{LinkId, PairId, RowPair, SheetId, SheetLink, Verdict};

twin!(VerdictDto of Verdict { Undecided, Together, Apart });

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct LinkIdDto {
    earlier: String,
    later: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct PairIdDto {
    sheets: LinkIdDto,
    earlier: String,
    later: String,
}

/// A word on a link or on a pair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct SaidDto {
    verdict: VerdictDto,
    #[serde(default, skip_serializing_if = "is_default")]
    note: String,
    by: StampDto,
}

/// One entry of the project's list of links.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct LinkDto {
    link: LinkIdDto,
    said: SaidDto,
}

/// One entry of the project's list of pairs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct PairDto {
    pair: PairIdDto,
    said: SaidDto,
}

impl From<LinkId> for LinkIdDto {
    fn from(LinkId { earlier, later }: LinkId) -> Self {
        Self { earlier: earlier.into(), later: later.into() }
    }
}

impl From<LinkIdDto> for LinkId {
    fn from(LinkIdDto { earlier, later }: LinkIdDto) -> Self {
        Self { earlier: SheetId::from(earlier), later: SheetId::from(later) }
    }
}

impl From<PairId> for PairIdDto {
    fn from(PairId { sheets, earlier, later }: PairId) -> Self {
        Self { sheets: sheets.into(), earlier, later }
    }
}

impl From<PairIdDto> for PairId {
    fn from(PairIdDto { sheets, earlier, later }: PairIdDto) -> Self {
        Self { sheets: sheets.into(), earlier, later }
    }
}

impl From<SheetLink> for SaidDto {
    fn from(SheetLink { verdict, note, by }: SheetLink) -> Self {
        Self { verdict: verdict.into(), note, by: by.into() }
    }
}

impl From<SaidDto> for SheetLink {
    fn from(SaidDto { verdict, note, by }: SaidDto) -> Self {
        Self { verdict: verdict.into(), note, by: by.into() }
    }
}

impl From<RowPair> for SaidDto {
    fn from(RowPair { verdict, note, by }: RowPair) -> Self {
        Self { verdict: verdict.into(), note, by: by.into() }
    }
}

impl From<SaidDto> for RowPair {
    fn from(SaidDto { verdict, note, by }: SaidDto) -> Self {
        Self { verdict: verdict.into(), note, by: by.into() }
    }
}

impl From<(LinkId, SheetLink)> for LinkDto {
    fn from((link, said): (LinkId, SheetLink)) -> Self {
        Self { link: link.into(), said: said.into() }
    }
}

impl From<LinkDto> for (LinkId, SheetLink) {
    fn from(LinkDto { link, said }: LinkDto) -> Self {
        (link.into(), said.into())
    }
}

impl From<(PairId, RowPair)> for PairDto {
    fn from((pair, said): (PairId, RowPair)) -> Self {
        Self { pair: pair.into(), said: said.into() }
    }
}

impl From<PairDto> for (PairId, RowPair) {
    fn from(PairDto { pair, said }: PairDto) -> Self {
        (pair.into(), said.into())
    }
}
