//! What had to be corrected in the address, each line dismissible.

use super::button::icon_button;
use crate::domain::text;
use crate::domain::url_query::Notice;
use crate::effects::node::{Node, el, icon};
use crate::effects::reactive::ReadSignal;

/// A list of notices, added to `parent`; nothing when there are none.
pub fn with_notices(
    parent: Node,
    notices: ReadSignal<Vec<Notice>>,
    on_dismiss: impl Fn(Notice) + Copy + 'static,
) -> Node {
    let line = move |notice: Notice| {
        el("li", "notices__notice")
            .child(icon("#i-info"))
            .child(el("bdi", "notices__words").text(&text::notice(&notice)))
            .child(icon_button("#i-x", text::dismiss(), move || on_dismiss(notice.clone())))
    };
    parent.part(move || {
        let notices = notices.get();
        let list = || el("ul", "notices").attr("role", "list").attr("aria-label", text::notices());
        (!notices.is_empty()).then(|| list().children(notices.into_iter().map(line).collect()))
    })
}
