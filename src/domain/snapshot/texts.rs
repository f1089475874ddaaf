//! Texts of one field, a row after the other, in a few pieces of memory instead of one for each row.

/// Set in the end of a row that has no text.
const MISSING: u32 = 1 << 31;

/// Texts by row. None is not the same as an empty one.
#[derive(Debug, Default)]
pub struct Texts {
    chunks: Vec<Chunk>,
}

/// Texts of some rows after one another.
#[derive(Debug, Default)]
pub struct Chunk {
    text: String,
    /// Where each row's text ends.
    ends: Vec<u32>,
}

impl Texts {
    /// Rows of a chunk, the last one aside. A full one is never moved again, so that growing takes no second copy of what is
    /// there.
    pub const CHUNK_ROWS: usize = 1 << 14;

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.chunks.last().map_or(0, |last| (self.chunks.len() - 1) * Self::CHUNK_ROWS + last.ends.len())
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.chunks.is_empty()
    }

    /// Adds a row. Tells whether it could: a chunk holds 2 GiB of text.
    #[must_use]
    pub fn push(&mut self, text: Option<&str>) -> bool {
        if self.chunks.last().is_none_or(|last| last.ends.len() == Self::CHUNK_ROWS) {
            if let Some(full) = self.chunks.last_mut() {
                full.text.shrink_to_fit();
            }
            self.chunks.push(Chunk { text: String::new(), ends: Vec::with_capacity(Self::CHUNK_ROWS) });
        }
        self.chunks.last_mut().is_some_and(|chunk| chunk.push(text))
    }

    /// All chunks, each but the last of [`Texts::CHUNK_ROWS`] rows.
    pub fn chunks(&self) -> impl Iterator<Item = &Chunk> {
        self.chunks.iter()
    }

    /// The text of a row; `None` where it has none, or where there is no such row.
    pub fn get(&self, row: usize) -> Option<&str> {
        self.chunks.get(row / Self::CHUNK_ROWS)?.get(row % Self::CHUNK_ROWS)
    }
}

impl Chunk {
    fn push(&mut self, text: Option<&str>) -> bool {
        let text_or_none = text.unwrap_or_default();
        let Some(end) = u32::try_from(self.text.len() + text_or_none.len()).ok().filter(|end| *end < MISSING) else {
            return false;
        };
        self.text.push_str(text_or_none);
        self.ends.push(if text.is_some() { end } else { end | MISSING });
        true
    }

    /// The texts of all rows, without anything between them.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Marks the rows that hold a whole stretch of `len` bytes; `starts` rise.
    pub fn rows_of(&self, starts: impl Iterator<Item = usize>, len: usize, marks: &mut [bool]) {
        let mut ends = (0..).zip(&self.ends).map(|(row, end)| (row, (end & !MISSING) as usize));
        let Some((mut row, mut end)) = ends.next() else { return };
        for start in starts {
            while end <= start {
                let Some(next) = ends.next() else { return };
                (row, end) = next;
            }
            if let Some(mark) = marks.get_mut(row).filter(|_| start + len <= end) {
                *mark = true;
            }
        }
    }

    /// The text of a row of this chunk.
    pub fn get(&self, row: usize) -> Option<&str> {
        let end = self.ends.get(row).copied().filter(|end| end & MISSING == 0)?;
        let start = row.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| end & !MISSING);
        self.text.get(start as usize..end as usize)
    }
}
