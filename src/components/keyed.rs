//! Children that keep their elements, and so focus and selection, as long as their keys stay.

use crate::effects::node::Node;

/// Tells one child from another. Kept children must stay in the same order among each other.
pub type Key = (u64, usize);

/// The children of one element, in order.
#[derive(Debug)]
pub struct Keyed {
    parent: Node,
    end: Option<Node>,
    shown: Vec<(Key, Node)>,
}

impl Keyed {
    /// Nothing yet; later before `end`, or last in `parent`.
    pub fn inside(parent: Node, end: Option<Node>) -> Self {
        Self { parent, end, shown: Vec::new() }
    }

    /// Shows one child for each of `keys`: those shown already stay, `make` makes the others by their index.
    pub fn show(&mut self, keys: &[Key], make: &mut dyn FnMut(usize) -> Node) {
        let before = std::mem::take(&mut self.shown);
        let (kept, gone): (Vec<_>, Vec<_>) = before.into_iter().partition(|(key, _)| keys.contains(key));
        for (_, node) in gone {
            node.remove();
        }
        let mut kept = kept.into_iter().peekable();
        for (index, key) in keys.iter().enumerate() {
            let child = kept.next_if(|(kept, _)| kept == key).unwrap_or_else(|| {
                let node = make(index);
                node.place(&self.parent, kept.peek().map(|(_, next)| next).or(self.end.as_ref()));
                (*key, node)
            });
            self.shown.push(child);
        }
        kept.for_each(|(_, out_of_order)| out_of_order.remove());
    }

    /// What is shown.
    pub fn shown(&self) -> impl Iterator<Item = &(Key, Node)> {
        self.shown.iter()
    }
}
