//! The contract's answers, as they go over the wire.

use serde::{Serialize, Serializer};

/// One customer of the list.
#[expect(clippy::struct_field_names, reason = "the names are the contract's")]
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Customer {
    pub(crate) id: String,
    pub(crate) first_name: String,
    pub(crate) last_name: String,
    pub(crate) email: Option<String>,
    pub(crate) phone_number: String,
    pub(crate) customer_type: String,
    pub(crate) status: String,
    #[serde(serialize_with = "number")]
    pub(crate) last_spent: f64,
    /// ISO 8601, as are the two below.
    pub(crate) last_purchase_date: Option<String>,
    #[serde(rename = "appId")]
    pub(crate) app_id: &'static str,
    #[serde(rename = "createdAt")]
    pub(crate) created_at: String,
    #[serde(rename = "updatedAt")]
    pub(crate) updated_at: String,
}

/// The answer to a list request.
#[derive(Debug, Serialize)]
pub(crate) struct Page {
    pub(crate) data: Vec<Customer>,
    /// All matches of the filter.
    pub(crate) total: u64,
    pub(crate) skip: u64,
    /// What was asked for. The vendor's page calls it the "number of records returned in this response", but
    /// its own example has 10 beside two rows: the echo is the reading that fits the example.
    pub(crate) take: u64,
}

/// Every answer that is not 200.
#[derive(Debug, Serialize)]
pub(crate) struct ErrorBody {
    #[serde(rename = "statusCode")]
    pub(crate) status_code: u16,
    pub(crate) message: Message,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) error: Option<&'static str>,
    /// Seconds, with 429 only.
    #[serde(rename = "retryAfter", skip_serializing_if = "Option::is_none")]
    pub(crate) retry_after: Option<u64>,
}

/// One sentence, or a list of all that is wrong with the parameters.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum Message {
    One(String),
    All(Vec<String>),
}

/// As the vendor's JavaScript would write it: whole numbers without a fraction.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature is serde's")]
fn number<S: Serializer>(value: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    /// The whole numbers that a double holds exactly.
    const SAFE: f64 = 9_007_199_254_740_991.0;
    if value.fract() == 0.0 && value.abs() <= SAFE {
        #[expect(clippy::cast_possible_truncation, reason = "whole, and within 53 bits")]
        return serializer.serialize_i64(*value as i64);
    }
    serializer.serialize_f64(*value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_look_as_in_the_vendors_answers() {
        let text = |value: f64| {
            let mut out = Vec::new();
            number(&value, &mut serde_json::Serializer::new(&mut out)).unwrap();
            String::from_utf8(out).unwrap()
        };
        assert_eq!(text(1250.5), "1250.5");
        assert_eq!(text(750.0), "750");
        assert_eq!(text(-0.0), "0");
        assert_eq!(text(-1234.56), "-1234.56");
        assert_eq!(text(1e21), "1e+21");
    }
}
