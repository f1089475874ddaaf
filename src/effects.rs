//! The browser: the only place that names `web_sys` or `js_sys`.

pub mod address_bar;
pub mod api;
pub mod api_fast;
pub mod clipboard;
pub mod clock;
pub mod dom;
pub mod early;
pub mod files;
pub mod folder;
pub mod http;
pub mod intl;
mod listen;
pub mod lock;
pub mod node;
pub mod page;
pub mod reactive;
pub mod relay;
pub mod save;
pub mod scope;
pub mod signing;
pub mod sink;
pub mod storage;
pub mod tabs;
pub mod tool_port;
pub mod tools;
pub mod workbook;
