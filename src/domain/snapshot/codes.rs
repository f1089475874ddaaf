//! Small numbers by row, in as many bytes as the largest of them needs.

/// Numbers below [`u32::MAX`] by row, which stands for none.
#[derive(Debug)]
pub enum Codes {
    /// A byte each, as long as that does.
    Byte(Vec<u8>),
    /// Two.
    Two(Vec<u16>),
    /// Four.
    Four(Vec<u32>),
}

impl Default for Codes {
    fn default() -> Self {
        Self::Byte(Vec::new())
    }
}

impl Codes {
    /// Makes room for rows that are to come.
    pub fn reserve(&mut self, rows: usize) {
        match self {
            Self::Byte(codes) => codes.reserve_exact(rows),
            Self::Two(codes) => codes.reserve_exact(rows),
            Self::Four(codes) => codes.reserve_exact(rows),
        }
    }

    /// Adds a row.
    pub fn push(&mut self, code: Option<u32>) {
        let code = code.unwrap_or(u32::MAX);
        loop {
            match self {
                Self::Byte(codes) => match narrow(code, u8::MAX) {
                    Some(code) => return codes.push(code),
                    None => *self = Self::Two(wider(codes, codes.capacity(), u8::MAX, u16::MAX)),
                },
                Self::Two(codes) => match narrow(code, u16::MAX) {
                    Some(code) => return codes.push(code),
                    None => *self = Self::Four(wider(codes, codes.capacity(), u16::MAX, u32::MAX)),
                },
                Self::Four(codes) => return codes.push(code),
            }
        }
    }

    /// The number of a row; `None` where it has none, or where there is no such row.
    pub fn get(&self, row: usize) -> Option<u32> {
        match self {
            Self::Byte(codes) => codes.get(row).filter(|code| **code != u8::MAX).map(|code| (*code).into()),
            Self::Two(codes) => codes.get(row).filter(|code| **code != u16::MAX).map(|code| (*code).into()),
            Self::Four(codes) => codes.get(row).copied().filter(|code| *code != u32::MAX),
        }
    }

    /// Those of all rows, `u32::MAX` for none.
    pub fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        let (mut bytes, mut twos, mut fours): (&[u8], &[u16], &[u32]) = Default::default();
        match self {
            Self::Byte(codes) => bytes = codes,
            Self::Two(codes) => twos = codes,
            Self::Four(codes) => fours = codes,
        }
        let bytes = bytes.iter().map(|code| if *code == u8::MAX { u32::MAX } else { (*code).into() });
        let twos = twos.iter().map(|code| if *code == u16::MAX { u32::MAX } else { (*code).into() });
        bytes.chain(twos).chain(fours.iter().copied())
    }
}

/// The code in a narrower type, if it is below that one's `none`, or none.
fn narrow<T: TryFrom<u32> + Copy + PartialEq>(code: u32, none: T) -> Option<T> {
    if code == u32::MAX { Some(none) } else { T::try_from(code).ok().filter(|code| *code != none) }
}

/// The same in a wider type, with room for as many rows.
fn wider<T: Copy + PartialEq, U: Copy + From<T>>(codes: &[T], capacity: usize, none: T, none_of_wider: U) -> Vec<U> {
    let mut wide = Vec::with_capacity(capacity);
    wide.extend(codes.iter().map(|code| if *code == none { none_of_wider } else { U::from(*code) }));
    wide
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn numbers_of_any_size_come_out_as_they_went_in(given in prop::collection::vec(prop::option::of(prop_oneof![0_u32..300, 65_000_u32..66_000, 0..u32::MAX]), 0..60)) {
            let mut codes = Codes::default();
            for code in &given {
                codes.push(*code);
            }
            let out: Vec<Option<u32>> = (0..given.len()).map(|row| codes.get(row)).collect();
            prop_assert_eq!(&out, &given);
            prop_assert_eq!(codes.get(given.len()), None);
            let all: Vec<u32> = codes.iter().collect();
            prop_assert_eq!(all, given.iter().map(|code| code.unwrap_or(u32::MAX)).collect::<Vec<_>>());
        }
    }
}
