//! Pages and row ranges of an offset-paged list.

use std::num::NonZeroU32;

/// Most rows one request may ask for (contract: `take` is 1..=100).
pub const MAX_TAKE: u8 = 100;

/// A page of the list, counted from 1 as people do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageNumber(NonZeroU32);

impl PageNumber {
    /// Page 1.
    pub const FIRST: Self = Self(NonZeroU32::MIN);

    /// `None` for 0.
    pub const fn new(number: u32) -> Option<Self> {
        match NonZeroU32::new(number) {
            Some(number) => Some(Self(number)),
            None => None,
        }
    }

    /// The number, 1 or more.
    pub const fn get(self) -> u32 {
        self.0.get()
    }

    /// The page after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }

    /// The page before this one, `None` on the first.
    pub const fn previous(self) -> Option<Self> {
        Self::new(self.get() - 1)
    }

    /// The page that holds the row at `position` (counted from 0).
    pub fn holding(position: u64, size: PageSize) -> Self {
        let number = (position / u64::from(size.get())).saturating_add(1);
        u32::try_from(number).ok().and_then(Self::new).unwrap_or(Self(NonZeroU32::MAX))
    }

    /// The last page of `total` rows; page 1 when there are none.
    pub fn last(total: u64, size: PageSize) -> Self {
        Self::holding(total.saturating_sub(1), size)
    }
}

/// Rows on a page, 1 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageSize(u8);

impl PageSize {
    /// `None` outside 1..=100, the contract's range of `take`.
    pub const fn new(rows: u8) -> Option<Self> {
        if rows >= 1 && rows <= MAX_TAKE { Some(Self(rows)) } else { None }
    }

    /// Rows, 1 to 100.
    pub const fn get(self) -> u8 {
        self.0
    }
}

/// Positions `skip..skip + take` of a list, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RowRange {
    /// Rows before the first one.
    pub skip: u64,
    /// Rows in the range, at most 100.
    pub take: u8,
}

impl RowRange {
    /// The rows of one page.
    pub fn of_page(page: PageNumber, size: PageSize) -> Self {
        Self { skip: u64::from(page.get() - 1) * u64::from(size.get()), take: size.get() }
    }

    /// Rows of a page that this range is one of.
    pub fn page_size(self) -> PageSize {
        PageSize(self.take.clamp(1, MAX_TAKE))
    }

    /// One past the last position.
    pub fn end(self) -> u64 {
        self.skip + u64::from(self.take)
    }
}

/// One place in the pager.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PagerItem {
    /// A page that can be gone to.
    Page(PageNumber),
    /// Pages left out between two others; holds the page before it, to tell two gaps apart.
    GapAfter(PageNumber),
}

/// First, last, the current page and its neighbours, with gaps between; a gap of one page shows the page.
pub fn pager_items(current: PageNumber, last: PageNumber) -> Vec<PagerItem> {
    let (now, last) = (current.get(), last.get());
    // Near an end the window grows inwards, so that the pager keeps its width while paging.
    let low = now.saturating_sub(1).min(last.saturating_sub(4)).max(1);
    let high = now.saturating_add(1).max(5).min(last);
    // Ascending: 1 <= low and high <= last.
    let mut pages = vec![1];
    pages.extend(low..=high);
    pages.push(last);
    pages.dedup();

    let mut items = Vec::new();
    let mut before: Option<u32> = None;
    for page in pages.into_iter().filter_map(PageNumber::new) {
        if let Some(before) = before.and_then(PageNumber::new) {
            match page.get() - before.get() {
                0 | 1 => {}
                2 => items.push(PagerItem::Page(before.next())),
                _ => items.push(PagerItem::GapAfter(before)),
            }
        }
        items.push(PagerItem::Page(page));
        before = Some(page.get());
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn page(number: u32) -> PageNumber {
        PageNumber::new(number).expect("not zero")
    }

    fn shown(current: u32, last: u32) -> String {
        let items = pager_items(page(current), page(last)).into_iter().map(|item| match item {
            PagerItem::Page(page) => page.get().to_string(),
            PagerItem::GapAfter(_) => "…".to_owned(),
        });
        items.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn pager_shows_ends_neighbours_and_gaps() {
        assert_eq!(shown(1, 1), "1");
        assert_eq!(shown(1, 3), "1 2 3");
        assert_eq!(shown(1, 103), "1 2 3 4 5 … 103");
        assert_eq!(shown(4, 103), "1 2 3 4 5 … 103");
        assert_eq!(shown(50, 103), "1 … 49 50 51 … 103");
        assert_eq!(shown(103, 103), "1 … 99 100 101 102 103");
        assert_eq!(shown(3, 6), "1 2 3 4 5 6");
    }

    #[test]
    fn last_page_of_nothing_is_the_first() {
        let size = PageSize::new(25).expect("in range");
        assert_eq!(PageNumber::last(0, size), PageNumber::FIRST);
        assert_eq!(PageNumber::last(25, size), page(1));
        assert_eq!(PageNumber::last(26, size), page(2));
        assert_eq!(PageNumber::last(u64::MAX, size).get(), u32::MAX);
    }

    proptest! {
        #[test]
        fn a_page_holds_the_rows_of_its_range(number in 1u32.., rows in 1u8..=100, offset in 0u64..100) {
            let size = PageSize::new(rows).expect("in range");
            let range = RowRange::of_page(page(number), size);
            prop_assert_eq!(range.end() - range.skip, u64::from(rows));
            prop_assert_eq!(PageNumber::holding(range.skip + offset % u64::from(rows), size), page(number));
        }

        #[test]
        fn pager_is_ordered_bounded_and_holds_the_current_page(current in 1u32..100_000, beyond in 0u32..100_000) {
            let last = current + beyond;
            let items = pager_items(page(current), page(last));
            let pages: Vec<u32> = items.iter().filter_map(|item| match item {
                PagerItem::Page(page) => Some(page.get()),
                PagerItem::GapAfter(_) => None,
            }).collect();
            prop_assert!(pages.is_sorted());
            prop_assert!(items.len() <= 7);
            for wanted in [1, current, last] {
                prop_assert!(pages.contains(&wanted), "{} missing from {:?}", wanted, pages);
            }
        }
    }
}
