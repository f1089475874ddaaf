//! Damage to the API's own answers.

use axum::body::{Body, to_bytes};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::broken_body::{cut, half, stalled};
use crate::answers::{self, Answer};

/// Stand where the written JSON gets what no JSON writer makes. No customer has these words.
const HUGE: &str = "@huge@";
const SURROGATE: &str = "@surrogate@";

/// What is done to an answer. The names are those of the control listener.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Spoiler {
    /// Half the body, then silence.
    StallBody,
    /// Half the body that was announced, then the connection closes.
    Truncate,
    /// Half the JSON as a whole body.
    TruncatedJson,
    /// The JSON is called HTML.
    WrongContentType,
    MissingData,
    NegativeTotal,
    FractionalTotal,
    TotalTooSmall,
    /// Five rows more than were asked for.
    MoreRows,
    /// `take` is not the one asked for.
    TakeEcho,
    NullRow,
    /// Half of the rows are left out.
    ShortPage,
    DuplicateIds,
    /// The first row has an id and nothing else.
    MissingFields,
    /// The first row has null for all but its id.
    NullFields,
    NumbersAsStrings,
    BadDates,
    /// `1e999`, which no double holds.
    HugeNumber,
    /// Half a UTF-16 pair.
    LoneSurrogate,
    /// The first row names itself twice.
    DuplicateKeys,
}

impl Spoiler {
    pub(crate) async fn apply(self, answer: Answer) -> Answer {
        // Errors stay as they are, or a wrong parameter would look like a fault.
        if answer.status() != StatusCode::OK {
            return answer;
        }
        let (mut parts, body) = answer.into_parts();
        let Ok(bytes) = to_bytes(body, usize::MAX).await else {
            return answers::error(StatusCode::INTERNAL_SERVER_ERROR, "the answer could not be spoiled");
        };
        let announced = HeaderValue::from(bytes.len());
        let body = match self {
            Self::StallBody => {
                parts.headers.insert(CONTENT_LENGTH, announced);
                stalled(&bytes)
            }
            Self::Truncate => {
                parts.headers.insert(CONTENT_LENGTH, announced);
                cut(&bytes)
            }
            Self::TruncatedJson => Body::from(half(&bytes)),
            Self::WrongContentType => {
                parts.headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html"));
                Body::from(bytes)
            }
            _ => Body::from(self.rewrite(&bytes)),
        };
        Answer::from_parts(parts, body)
    }

    /// The JSON with one thing changed; as it is when it has no place for that.
    fn rewrite(self, bytes: &[u8]) -> String {
        let mut page: Value = serde_json::from_slice(bytes).unwrap_or_default();
        if let Some(page) = page.as_object_mut() {
            self.change_page(page);
            if let Some(rows) = page.get_mut("data").and_then(Value::as_array_mut) {
                self.change_rows(rows);
            }
        }
        let text = page.to_string();
        match self {
            Self::HugeNumber => text.replace(&format!("\"{HUGE}\""), "1e999"),
            Self::LoneSurrogate => text.replace(SURROGATE, "\\ud83d"),
            Self::DuplicateKeys => text.replacen("\"first_name\":", "\"first_name\":\"Twice\",\"first_name\":", 1),
            _ => text,
        }
    }

    fn change_page(self, page: &mut Map<String, Value>) {
        let rows = page.get("data").and_then(Value::as_array).map_or(0, Vec::len);
        let number = |name: &str| page.get(name).and_then(Value::as_u64).unwrap_or(0);
        let (total, take) = (number("total"), number("take"));
        let changed = match self {
            Self::NegativeTotal => ("total", json!(-1)),
            Self::FractionalTotal => ("total", json!(2.5)),
            Self::TotalTooSmall => ("total", json!(rows.saturating_sub(1))),
            Self::TakeEcho => ("take", json!(take + 1)),
            Self::NumbersAsStrings => ("total", json!(total.to_string())),
            Self::MissingData => {
                page.remove("data");
                return;
            }
            _ => return,
        };
        page.insert(changed.0.to_owned(), changed.1);
    }

    fn change_rows(self, rows: &mut Vec<Value>) {
        let first_id = rows.first().and_then(|row| row.get("id")).cloned().unwrap_or_default();
        match self {
            Self::MoreRows => {
                let extra = (1..=5).zip(rows.iter().cycle()).map(|(number, row)| {
                    let mut row = row.clone();
                    set(&mut row, "id", json!(format!("extra_{number}")));
                    row
                });
                let extra: Vec<_> = extra.collect();
                rows.extend(extra);
            }
            Self::NullRow => {
                if let Some(row) = rows.last_mut() {
                    *row = Value::Null;
                }
            }
            Self::ShortPage => rows.truncate(rows.len() / 2),
            Self::DuplicateIds => rows.iter_mut().take(2).for_each(|row| set(row, "id", first_id.clone())),
            Self::NumbersAsStrings => rows.iter_mut().for_each(|row| {
                let spent = row.get("last_spent").map(ToString::to_string);
                set(row, "last_spent", json!(spent));
            }),
            _ => {
                if let Some(row) = rows.first_mut() {
                    self.change_first(row, first_id);
                }
            }
        }
    }

    fn change_first(self, row: &mut Value, id: Value) {
        match self {
            Self::MissingFields => *row = json!({ "id": id }),
            Self::NullFields => {
                for (name, value) in row.as_object_mut().into_iter().flatten() {
                    if name != "id" {
                        *value = Value::Null;
                    }
                }
            }
            Self::BadDates => {
                set(row, "createdAt", json!("yesterday"));
                set(row, "updatedAt", json!("2024-13-45T99:99:99Z"));
                set(row, "last_purchase_date", json!(1_710_928_800));
            }
            Self::HugeNumber => set(row, "last_spent", json!(HUGE)),
            Self::LoneSurrogate => set(row, "first_name", json!(format!("Half{SURROGATE}"))),
            _ => {}
        }
    }
}

fn set(row: &mut Value, name: &str, value: Value) {
    if let Some(row) = row.as_object_mut() {
        row.insert(name.to_owned(), value);
    }
}
