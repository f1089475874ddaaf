//! Rows that a figure of a report stands for, as a condition: what is pressed there is looked at as rows.

use super::amounts::number_of;
use super::kinds::{Dimension, Kinds};
use super::select::{DAY_MS, DayStart};
use super::store::Store;
use serde::{Deserialize, Serialize};

/// What the names of such conditions begin with.
const IS: &str = "is-";
const SPENT: &str = "spent";
const IDLE: &str = "idle";
const NEVER: &str = "never";

/// Some of the rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Segment {
    /// Those of a kind ([`Kinds::names`]).
    Kind(Dimension, String),
    /// Those whose last transaction is not below the one and below the other, decimal texts; or just that, where both are
    /// the same.
    Spent(Option<String>, Option<String>),
    /// By when they last bought something.
    Idle(Idle),
}

/// Days since the last purchase, counted back from when the snapshot was taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Idle {
    /// More than these.
    pub over: Option<u32>,
    /// No more than these.
    pub up_to: Option<u32>,
    /// Also those who never did; only those where there is neither end.
    pub or_never: bool,
}

impl Idle {
    const fn is_dated(self) -> bool {
        self.over.is_some() || self.up_to.is_some()
    }

    fn within(self, other: Self) -> Self {
        let or_never = self.or_never && other.or_never;
        if self.is_dated() && other.is_dated() {
            let up_to = self.up_to.into_iter().chain(other.up_to).min();
            Self { over: self.over.max(other.over), up_to, or_never }
        } else {
            Self { or_never, ..Self::default() }
        }
    }

    /// Whether a time of the last purchase is in it.
    pub fn holds(self, at: i64, taken_at: i64) -> bool {
        let since = |days: u32| taken_at - i64::from(days) * DAY_MS;
        self.is_dated()
            && self.over.is_none_or(|days| at < since(days))
            && self.up_to.is_none_or(|days| at >= since(days))
    }
}

impl Segment {
    /// The name of its part of a specification. There is one of each at most ([`Segment::within`]).
    pub fn name(&self) -> String {
        let name = match self {
            Self::Kind(dimension, _) => dimension.as_str(),
            Self::Spent(..) => SPENT,
            Self::Idle(_) => IDLE,
        };
        format!("{IS}{name}")
    }

    /// The values of that part.
    pub fn values(&self) -> Vec<String> {
        let days = |days: Option<u32>| days.map(|days| days.to_string()).unwrap_or_default();
        match self {
            Self::Kind(_, kind) => vec![kind.clone()],
            Self::Spent(from, below) => [from, below].map(|end| end.clone().unwrap_or_default()).to_vec(),
            Self::Idle(Idle { over, up_to, or_never }) => {
                let never = or_never.then(|| NEVER.to_owned());
                [days(*over), days(*up_to)].into_iter().chain(never).collect()
            }
        }
    }

    /// Of a part.
    pub fn parse(name: &str, values: &[String]) -> Option<Self> {
        let end = |text: &String| (!text.is_empty()).then(|| text.clone());
        let read = match (name.strip_prefix(IS)?, values) {
            (SPENT, [from, below]) => {
                let (from, below) = (end(from), end(below));
                let ends = || [&from, &below].into_iter().flatten();
                (ends().next().is_some() && ends().all(|end| number_of(end).is_some())).then_some(())?;
                Self::Spent(from, below)
            }
            (IDLE, [over, up_to, never @ ..]) => {
                let days = |text: &str| if text.is_empty() { Some(None) } else { text.parse().ok().map(Some) };
                let idle = Idle { over: days(over)?, up_to: days(up_to)?, or_never: !never.is_empty() };
                (idle != Idle::default()).then_some(Self::Idle(idle))?
            }
            (dimension, [kind]) => Self::Kind(Dimension::parse(dimension)?, kind.clone()),
            _ => return None,
        };
        // Written in another way it would be another address of the same rows.
        (read.values() == values).then_some(read)
    }

    /// What is in both, of one name; `None` where nothing can be.
    pub fn within(&self, other: &Self) -> Option<Self> {
        match (self, other) {
            (Self::Spent(from, below), Self::Spent(other_from, other_below)) => {
                let number = |end: &Option<String>, open| end.as_deref().and_then(number_of).unwrap_or(open);
                let (low, high) = (f64::NEG_INFINITY, f64::INFINITY);
                let from = if number(from, low) < number(other_from, low) { other_from } else { from };
                let below = if number(below, high) > number(other_below, high) { other_below } else { below };
                let both = Self::Spent(from.clone(), below.clone());
                let can_be = number(from, low) < number(below, high) || [self, other].contains(&&both);
                can_be.then_some(both)
            }
            (Self::Idle(one), Self::Idle(other)) => {
                let both = one.within(*other);
                (both != Idle::default()).then_some(Self::Idle(both))
            }
            (one, other) => (one == other).then(|| one.clone()),
        }
    }

    /// Leaves only rows that are in it.
    pub fn keep(&self, store: &Store, taken_at: i64, day_start: DayStart, rows: &mut Vec<u32>) {
        match self {
            Self::Kind(dimension, kind) => {
                let Kinds { names, codes } = Kinds::of(store, *dimension, rows, day_start);
                let wanted = names.iter().position(|name| name == kind);
                let mut codes = codes.into_iter();
                rows.retain(|_| codes.next().map(|code| code as usize) == wanted && wanted.is_some());
            }
            Self::Spent(from, below) => {
                let end = |end: &Option<String>| end.as_deref().and_then(number_of);
                let (from, below) = (end(from), end(below));
                rows.retain(|row| {
                    store.spent.number(*row as usize).is_some_and(|number| {
                        from == Some(number) && from == below
                            || from.is_none_or(|from| from <= number) && below.is_none_or(|below| number < below)
                    })
                });
            }
            Self::Idle(idle) => rows.retain(|row| {
                let row = *row as usize;
                let at = store.purchases.at(row);
                at.map_or(idle.or_never && store.purchases.is_missing(row), |at| idle.holds(at, taken_at))
            }),
        }
    }
}
