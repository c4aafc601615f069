use serde::{Deserialize, Serialize};

use super::{SpanDto, each, is_default, twin};
use crate::form::Generation;
use crate::parse::{Candidate, Finding, How};
use crate::read::TextKind;
use crate::review::{CellId, MachineCell, SourceInfo};
use crate::store::fault::Fault;
use crate::text::{ContentHash, TextEncoding};

twin!(HowDto of How { Label, Grid, Pattern, Order, Arithmetic });
twin!(FormDto of Generation { H24, H26, H28, H29, R1, R3, R4, R5 });
twin!(KindDto of TextKind { Scrambled, Tabular, Spreadsheet });
twin!(EncodingDto of TextEncoding { Utf8, Utf16Le, Utf16Be, ShiftJis, EucJp, Iso2022Jp });

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct SourceDto {
    file_name: String,
    /// SHA-256 of the original bytes, 64 hexadecimal digits.
    sha256: String,
    encoding: EncodingDto,
    #[serde(default, skip_serializing_if = "is_default")]
    asked: Option<EncodingDto>,
    kind: KindDto,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct MachineDto {
    pub cell: String,
    pub found: FoundDto,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) enum FoundDto {
    Placed {
        value: String,
        #[serde(default)]
        spans: Vec<SpanDto>,
        how: HowDto,
    },
    Missing {
        looked: String,
        #[serde(default, skip_serializing_if = "is_default")]
        within: Option<SpanDto>,
        #[serde(default, skip_serializing_if = "is_default")]
        candidates: Vec<CandidateDto>,
    },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct CandidateDto {
    pub value: String,
    #[serde(default)]
    pub spans: Vec<SpanDto>,
    pub why: String,
}

impl From<SourceInfo> for SourceDto {
    fn from(SourceInfo { file_name, hash, encoding, asked, kind }: SourceInfo) -> Self {
        let sha256 = hash.as_str().to_owned();
        Self { file_name, sha256, encoding: encoding.into(), asked: asked.map(Into::into), kind: kind.into() }
    }
}

impl SourceDto {
    /// Fails on a hash that is none, with what stands in its place.
    pub(super) fn into_info(self) -> Result<SourceInfo, Fault> {
        let Self { file_name, sha256, encoding, asked, kind } = self;
        let hash = ContentHash::from_hex(&sha256).ok_or_else(|| {
            Fault::new(
                format!("原文のハッシュとして正しくない「{sha256}」"),
                format!("{sha256} is no hash of a source"),
            )
        })?;
        Ok(SourceInfo { file_name, hash, encoding: encoding.into(), asked: asked.map(Into::into), kind: kind.into() })
    }
}

impl From<MachineCell> for MachineDto {
    fn from(MachineCell { cell, found }: MachineCell) -> Self {
        Self { cell: cell.as_str().to_owned(), found: found.into() }
    }
}

impl From<MachineDto> for MachineCell {
    fn from(MachineDto { cell, found }: MachineDto) -> Self {
        Self { cell: CellId::from_written(cell), found: found.into() }
    }
}

impl From<Finding> for FoundDto {
    fn from(found: Finding) -> Self {
        match found {
            Finding::Placed { value, spans, how } => Self::Placed { value, spans: each(spans), how: how.into() },
            Finding::Missing { looked, within, candidates } => {
                Self::Missing { looked, within: within.map(Into::into), candidates: each(candidates) }
            }
        }
    }
}

impl From<FoundDto> for Finding {
    fn from(found: FoundDto) -> Self {
        match found {
            FoundDto::Placed { value, spans, how } => Self::Placed { value, spans: each(spans), how: how.into() },
            FoundDto::Missing { looked, within, candidates } => {
                Self::Missing { looked, within: within.map(Into::into), candidates: each(candidates) }
            }
        }
    }
}

impl From<Candidate> for CandidateDto {
    fn from(Candidate { value, spans, why }: Candidate) -> Self {
        Self { value, spans: each(spans), why }
    }
}

impl From<CandidateDto> for Candidate {
    fn from(CandidateDto { value, spans, why }: CandidateDto) -> Self {
        Self { value, spans: each(spans), why }
    }
}
