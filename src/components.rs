//! One part of the screen a file: takes signals, emits callbacks.

pub mod activity;
pub mod broken_config;
pub mod button;
pub mod changes;
pub mod copy_button;
pub mod copy_link;
pub mod filter_chips;
pub mod filter_panel;
pub mod freshness;
pub mod grid;
pub mod grid_row;
pub mod header;
pub mod keyed;
pub mod missing_tool;
pub mod notices;
pub mod page_size;
pub mod pager;
pub mod record_fields;
pub mod record_panel;
pub mod screen;
pub mod search_box;
pub mod selection_strip;
pub mod status_badge;
pub mod time_tip;
