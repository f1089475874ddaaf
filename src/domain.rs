//! The rules of the list, free of browser and framework: runs and is tested on the host.

pub mod clock;
pub mod config;
pub mod credentials;
pub mod customer;
pub mod diagnosis;
pub mod drift;
pub mod error;
pub mod export;
pub mod filter;
pub mod governor;
pub mod json;
pub mod list_query;
pub mod page_cache;
pub mod page_state;
pub mod paging;
pub mod rate_headers;
pub mod record_nav;
pub mod request_log;
pub mod retry;
pub mod selection;
pub mod text;
pub mod url_query;
