//! Every word that people read, in one place, ready to be translated.

pub mod bulk;

use super::customer::Column;
use super::filter::KnownStatus;
use super::paging::PageSize;
use super::url_query::Notice;

/// Header of the connection state.
pub const CONNECTION_OK: &str = "Connected";
/// Before the first answer.
pub const CONNECTION_WAITING: &str = "Connecting…";
/// After a failure to reach the server.
pub const CONNECTION_LOST: &str = "No connection";
/// After a 401 or 403.
pub const CONNECTION_REFUSED: &str = "Not allowed";
/// After any other failure.
pub const CONNECTION_TROUBLE: &str = "Last request failed";

/// Name of the filter panel.
pub const FILTERS: &str = "Filters";
/// Legend of the status filter.
pub const STATUS: &str = "Status";
/// The status filter's first choice.
pub const STATUS_ALL: &str = "All";
/// Where a status is unknown.
pub const STATUS_NONE: &str = "No status";
/// Label of the search box.
pub const SEARCH_LABEL: &str = "Search customers";
/// Inside the empty search box.
pub const SEARCH_PLACEHOLDER: &str = "Name or whole e-mail address";
/// Beside the search box while it searches by e-mail.
pub const SEARCH_EXACT_EMAIL: &str = "exact e-mail";
/// Name of the button that empties the search box.
pub const SEARCH_CLEAR: &str = "Clear search";
/// Below the search box while an address is incomplete.
pub const HINT_INCOMPLETE_EMAIL: &str = "Type the whole address: e-mail search finds exact matches only.";
/// Name of the list of chips.
pub const ACTIVE_FILTERS: &str = "Active filters";
/// Of a chip that cannot be removed.
pub const FIXED_FILTER: &str = "set by this page";
/// Removes all chips.
pub const CLEAR_ALL: &str = "Clear all";

/// Copies the address of the view.
pub const COPY_LINK: &str = "Copy link";
/// After copying.
pub const COPIED: &str = "Copied";
/// When the browser refuses.
pub const COPY_FAILED: &str = "Could not copy";
/// After copying an address that leaves the search out.
pub const LINK_WITHOUT_SEARCH: &str = "Link copied without the search: e-mail addresses stay out of links.";

/// The box above all rows of a page.
pub const SELECT_PAGE: &str = "Select all on this page";
/// Ends the selection.
pub const SELECT_NONE: &str = "Clear selection";
/// Copies what is selected.
pub const SELECT_COPY: &str = "Copy…";
/// Another filter ends the selection.
pub const SELECT_ENDED: &str = "The filter changed: the selection was cleared.";

/// A row's box.
pub fn select(name: &str) -> String {
    format!("Select {name}")
}

/// Selection strip.
pub fn selected(count: &str, is_page: bool) -> String {
    format!("{count} {}", if is_page { "on this page" } else { "selected" })
}

/// Selection strip.
pub fn selected_all(total: &str) -> String {
    format!("All {total} matching")
}

/// Selection strip.
pub fn select_all(total: &str) -> String {
    format!("Select all {total} matching")
}

/// Takes the list away.
pub const EXPORT: &str = "Export";
/// Looks many addresses up.
pub const LOOK_UP: &str = "Look up addresses";

/// Asks the server anew.
pub const REFRESH: &str = "Refresh";
/// The rows were kept in memory.
pub const FROM_CACHE: &str = "from memory";
/// The rows were just fetched.
pub const FROM_SERVER: &str = "just loaded";
/// While a request runs.
pub const LOADING: &str = "Loading customers…";
/// While shown rows are renewed.
pub const REFRESHING: &str = "Refreshing…";

/// Name of the selector.
pub const AUTO_REFRESH: &str = "Auto-refresh";

/// How often rows are renewed.
pub fn every(seconds: u32) -> &'static str {
    match seconds {
        30 => "Every 30 s",
        60 => "Every minute",
        300 => "Every 5 min",
        _ => "Auto-refresh off",
    }
}

/// Rows that would move are held back.
pub const HELD_BACK: &str = "The list changed. Rows stay where they are until you want to see it.";
/// Shows the rows that were held back.
pub const SHOW_CHANGES: &str = "Show the changes";
/// A customer was seen in two places.
pub const DRIFT_REPEATED: &str = "The list changed while you read it: a customer stands in two places.";
/// Reads the list from its start.
pub const START_OVER: &str = "Reload from page 1";

/// Another number matches now.
pub fn drift_total(before: &str, now: &str) -> String {
    format!("The list changed while you read it: {before} customers before, {now} now.")
}

/// Rows are missing.
pub fn drift_short(missing: &str) -> String {
    format!("The server counts more customers than it sent: {missing} missing on this page.")
}

/// Some rows are not as they were.
pub fn rows_changed(count: &str) -> String {
    format!("Rows that changed: {count}")
}

/// Closes a dialog.
pub const CLOSE: &str = "Close";
/// Credentials dialog.
pub const CONNECT_TITLE: &str = "Connect to the customer API";
/// Credentials dialog.
pub const CONNECT_BODY: &str = "This page has no gateway that signs requests. Give the key and the secret of your application; unless you choose otherwise, they stay in this page's memory.";
/// Credentials dialog.
pub const CLIENT_KEY: &str = "Client key";
/// Credentials dialog.
pub const CLIENT_SECRET: &str = "Client secret";
/// Credentials dialog.
pub const CONNECT_REMEMBER: &str = "Remember in this tab until it is closed";
/// Credentials dialog.
pub const CONNECT_TRYING: &str = "Connecting…";
/// Credentials dialog.
pub const NOT_NOW: &str = "Not now";

/// Request inspector.
pub const INSPECTOR_TITLE: &str = "Requests";
/// Request inspector.
pub const INSPECTOR_COLUMNS: [&str; 8] = ["Time", "Lane", "Attempt", "Result", "Took", "Left", "Request", "Copy"];
/// Request inspector.
pub const INSPECTOR_NONE: &str = "No requests yet.";
/// Request inspector.
pub const INSPECTOR_CLEAR: &str = "Clear";
/// Request inspector: what its copy buttons copy.
pub const CURL: &str = "as curl";

/// A duration.
pub fn milliseconds(ms: &str) -> String {
    format!("{ms} ms")
}

/// Diagnosis.
pub const DIAG_TITLE: &str = "Why does it fail?";
/// Diagnosis.
pub const DIAG_CHECKING: &str = "Checking…";
/// Diagnosis.
pub const DIAG_AGAIN: &str = "Check again";
/// Diagnosis.
pub const DIAG_COPY: &str = "Copy report";
/// Diagnosis.
pub const DIAG_COPY_ASIDE: &str = "The report holds no credentials and no customers' data.";
/// Diagnosis.
pub const DIAG_REPORT: &str = "Customer Console";
/// Diagnosis.
pub const DIAG_GOOD: &str = "good";
/// Diagnosis.
pub const DIAG_BAD: &str = "not good";
/// Diagnosis.
pub const DIAG_UNSURE: &str = "not known";
/// Diagnosis.
pub const DIAG_Q_CONNECTION: &str = "Connection of this computer";
/// Diagnosis.
pub const DIAG_ONLINE: &str = "The browser is online.";
/// Diagnosis.
pub const DIAG_OFFLINE: &str = "The browser says that it is offline.";
/// Diagnosis.
pub const DIAG_Q_REACHABLE: &str = "Server reachable";
/// Diagnosis.
pub const DIAG_NO_ANSWER: &str =
    "Nothing answers: the server is down, an address is wrong, or the browser blocks the request.";
/// Diagnosis.
pub const DIAG_GATEWAY_ALONE: &str = "The gateway answers, but the API behind it does not.";
/// Diagnosis.
pub const DIAG_NOT_SENT: &str = "Not asked: the server wants no requests now.";
/// Diagnosis.
pub const DIAG_Q_CREDENTIALS: &str = "Credentials accepted";
/// Diagnosis.
pub const DIAG_ACCEPTED: &str = "The server knows the key and the secret.";
/// Diagnosis.
pub const DIAG_REFUSED_ASK: &str = "The server does not take the key and secret that were given.";
/// Diagnosis.
pub const DIAG_REFUSED_GATEWAY: &str =
    "The server does not take the key and secret that the gateway adds. Its operator can set them.";
/// Diagnosis.
pub const DIAG_UNKNOWN: &str = "Cannot be told from this answer.";
/// Diagnosis.
pub const DIAG_Q_PARAMETERS: &str = "Parameters in range";
/// Diagnosis.
pub const DIAG_IN_RANGE: &str = "The server takes page, size and filters as they are.";
/// Diagnosis.
pub const DIAG_Q_ANSWER: &str = "Answer as agreed";
/// Diagnosis.
pub const DIAG_AS_AGREED: &str = "The answer is what the contract says.";
/// Diagnosis.
pub const DIAG_Q_BUDGET: &str = "Rate limit";
/// Diagnosis.
pub const DIAG_Q_CLOCK: &str = "Clock";
/// Diagnosis.
pub const DIAG_NO_DATE: &str = "The server's clock cannot be read from here.";
/// Diagnosis.
pub const DIAG_SAME_CLOCK: &str = "This computer and the server agree.";

/// Diagnosis.
pub fn diag_answered(status: u16, ms: u64) -> String {
    format!("Answered with status {status} after {ms} ms.")
}

/// The server wants no requests.
pub fn closed_for(seconds: u64) -> String {
    format!("The server asked for a pause; {seconds} s of it are left.")
}

/// Diagnosis.
pub fn diag_used_up(limit: u32, seconds: u64) -> String {
    format!("All {limit} requests of this minute are used up; more in {seconds} s.")
}

/// Diagnosis.
pub fn diag_left(left: u32, limit: u32, seconds: u64) -> String {
    format!("{left} of {limit} requests left; resets within {seconds} s.")
}

/// Diagnosis.
pub fn diag_skew(seconds: u64) -> String {
    format!("This computer's clock and the server's differ by {seconds} s.")
}

/// Name of a part of one console where there may be others.
pub fn name_in(part: &str, console: &str) -> String {
    format!("{part}: {console}")
}

/// Name of the pager.
pub const PAGES: &str = "Pages";
/// Pager.
pub const PAGE_FIRST: &str = "First page";
/// Pager.
pub const PAGE_PREVIOUS: &str = "Previous page";
/// Pager.
pub const PAGE_NEXT: &str = "Next page";
/// Pager.
pub const PAGE_LAST: &str = "Last page";
/// Label of the box that jumps to a page.
pub const PAGE_JUMP: &str = "Go to page";
/// Label of the page-size selector.
pub const PAGE_SIZE: &str = "Rows per page";

/// The grid's caption.
pub const CUSTOMERS: &str = "Customers";
/// In place of nothing.
pub const NONE: &str = "—";
/// For screen readers, in place of nothing.
pub const NOT_GIVEN: &str = "not given";
/// A customer without any name.
pub const NAMELESS: &str = "(no name)";
/// A row that cannot be read.
pub const UNREADABLE_ROW: &str = "This row cannot be read";

/// Nothing here yet.
pub const EMPTY_TITLE: &str = "No customers yet";
/// Nothing here yet.
pub const EMPTY_BODY: &str = "Customers appear here as soon as the first one is created.";
/// Nothing matches.
pub const NO_MATCH_TITLE: &str = "No customer matches";
/// Nothing matches.
pub const NO_MATCH_BODY: &str = "Nothing matches this filter:";
/// Past the end.
pub const PAST_END_TITLE: &str = "This page is past the end of the list";

/// Retries a failed request.
pub const TRY_AGAIN: &str = "Try again";
/// Below failures that pass by themselves.
pub const RECOVERS: &str = "This page keeps trying by itself.";
/// Goes on without waiting.
pub const RETRY_NOW: &str = "Retry now";
/// Gives up waiting.
pub const CANCEL: &str = "Cancel";
/// Sent, and no answer for some seconds.
pub const STILL_WAITING: &str = "Still waiting for the server.";
/// The minute's budget is used up.
pub const PAUSED_BUDGET: &str = "This minute's requests are used up.";
/// The server named a time.
pub const PAUSED_ASKED: &str = "The server asks for a pause.";
/// It failed and is sent again.
pub const PAUSED_FAILED: &str = "The server did not answer well.";
/// Nobody sees the page.
pub const PAUSED_HIDDEN: &str = "This tab is in the background.";
/// No connection.
pub const PAUSED_OFFLINE: &str = "You are offline. Pages that were loaded can be read; the rest goes on by itself.";
/// Title of the screen after Cancel.
pub const ERROR_STOPPED: &str = "Loading was stopped";
/// Advice of the screen after Cancel.
pub const ADVICE_STOPPED: &str = "You cancelled it before the server had answered. Nothing was changed.";
/// Above rows that could not be renewed.
pub const SHOWING_OLDER: &str = "These rows are older: refreshing them failed.";
/// Dismisses a notice.
pub const DISMISS: &str = "Dismiss";
/// Name of the list of notices.
pub const NOTICES: &str = "Notices";

/// No credentials.
pub const ERROR_NOT_CONNECTED: &str = "Not connected";
/// No credentials.
pub const ADVICE_NOT_CONNECTED: &str = "The API asks for a key and a secret before it shows customers.";
/// Asks for credentials.
pub const CONNECT: &str = "Connect";
/// Forgets the credentials.
pub const DISCONNECT: &str = "Disconnect";
/// Not a header's value.
pub const CONNECT_INVALID: &str = "Key and secret must both be given, without spaces.";
/// 401, 403.
pub const CONNECT_REFUSED: &str = "The server does not accept this key and secret.";
/// No answer.
pub const CONNECT_UNKNOWN: &str = "Whether key and secret are right is not known yet.";
/// The second program is missing.
pub const TOOL_MISSING: &str = "This part of the console could not be loaded.";
/// Opens the diagnosis.
pub const DIAGNOSE: &str = "Find out why";

/// 401, 403.
pub const ERROR_NOT_ALLOWED: &str = "You are not allowed to see these customers";
/// 401, 403.
pub const ADVICE_NOT_ALLOWED: &str = "The server refused the credentials. Check that the gateway sends the right key \
     and secret, and that they have not expired or been replaced.";
/// The page around the console gave no headers.
pub const ERROR_UNSIGNED: &str = "This page could not sign the request";
/// The page around the console gave no headers.
pub const ADVICE_UNSIGNED: &str = "The page that this list is part of did not say who you are, so that nothing was \
     sent. Signing in anew usually helps.";
/// Nothing answered.
pub const ERROR_UNREACHABLE: &str = "The server cannot be reached";
/// Nothing answered.
pub const ADVICE_UNREACHABLE: &str = "Check your network connection. If other pages load, the customer service may be \
     down for a moment.";
/// 4xx.
pub const ERROR_REJECTED: &str = "The server did not accept this request";
/// 4xx.
pub const ADVICE_REJECTED: &str = "Its reasons are below. Changing the filter or going back to page 1 usually helps.";
/// 429.
pub const ERROR_RATE_LIMITED: &str = "Too many requests for the moment";
/// 429.
pub const ADVICE_RATE_LIMITED: &str = "The server allows a fixed number of requests a minute for everybody who shares \
     this connection. Wait a moment, then try again.";
/// 5xx.
pub const ERROR_SERVER_FAILED: &str = "The server had a problem";
/// 5xx.
pub const ADVICE_SERVER_FAILED: &str = "This is not your doing. Try again in a moment; if it stays, tell whoever runs \
     the customer service.";
/// Unusable answer.
pub const ERROR_BAD_ANSWER: &str = "The answer cannot be read";
/// Unusable answer.
pub const ADVICE_BAD_ANSWER: &str = "Something other than a list of customers came back. A proxy or a login page may \
     stand between this page and the service.";

/// The configuration of the page is wrong.
pub const CONFIG_TITLE: &str = "This page is not set up correctly";
/// The configuration of the page is wrong.
pub const CONFIG_BODY: &str = "Its configuration block has these problems:";

/// The options of an embedded console are wrong.
pub const OPTIONS_BODY: &str = "The options of this customer list have these problems:";
/// An embedded console was asked to open no record.
pub const NO_RECORD_ID: &str = "A customer's id is not empty.";

/// Name of the record panel.
pub const RECORD: &str = "Customer record";
/// Record panel.
pub const RECORD_CLOSE: &str = "Close record";
/// Record panel.
pub const RECORD_PREVIOUS: &str = "Previous customer";
/// Record panel.
pub const RECORD_NEXT: &str = "Next customer";
/// Record panel, for a record that is not at hand.
pub const RECORD_ELSEWHERE_TITLE: &str = "Not on this page of the list";
/// Record panel, for a record that is not at hand.
pub const RECORD_ELSEWHERE_BODY: &str = "This link names a customer that is not among the rows shown. The list may \
     have changed since it was made; search for the customer by name or e-mail address.";
/// Record panel while rows are on their way.
pub const RECORD_LOADING: &str = "Looking for the customer…";
/// Record panel group.
pub const GROUP_CONTACT: &str = "Contact";
/// Record panel group.
pub const GROUP_BUSINESS: &str = "Business";
/// Record panel group.
pub const GROUP_HISTORY: &str = "History";
/// Record panel group.
pub const GROUP_TECHNICAL: &str = "Identifiers";
/// Field.
pub const FIELD_ID: &str = "Customer id";
/// Field.
pub const FIELD_APP: &str = "Application id";
/// Field.
pub const FIELD_FIRST_NAME: &str = "First name";
/// Field.
pub const FIELD_LAST_NAME: &str = "Last name";
/// Field.
pub const FIELD_UPDATED: &str = "Updated";
/// Unit of time zones.
pub const UTC: &str = "UTC";

/// A column's heading, also the field's name in the record.
pub const fn column(column: Column) -> &'static str {
    match column {
        Column::Name => "Name",
        Column::Email => "E-mail",
        Column::Phone => "Phone",
        Column::Type => "Type",
        Column::Status => STATUS,
        Column::LastSpent => "Last transaction",
        Column::LastPurchase => "Last purchase",
        Column::Created => "Created",
    }
}

/// A known status as people read it.
pub const fn status(status: KnownStatus) -> &'static str {
    match status {
        KnownStatus::Active => "Active",
        KnownStatus::Blacklisted => "Blacklisted",
        KnownStatus::Deactivated => "Deactivated",
    }
}

/// "continues in 23 s".
pub fn continues_in(seconds: &str) -> String {
    format!("continues in {seconds} s")
}

/// "26–50 of 2,560", from numbers that are already formatted.
pub fn range_of_total(first: &str, last: &str, total: &str) -> String {
    format!("{first}–{last} of {total}")
}

/// What the live region says.
pub fn announce_page(range: &str) -> String {
    format!("{CUSTOMERS} {range}")
}

/// Pager link.
pub fn page(number: &str) -> String {
    format!("Page {number}")
}

/// Pager, beside the jump box.
pub fn of_pages(last: &str) -> String {
    format!("of {last}")
}

/// Grid freshness; `time` is already formatted.
pub fn as_of(time: &str) -> String {
    format!("as of {time}")
}

/// Chip.
pub fn chip_status(name: &str) -> String {
    format!("Status: {name}")
}

/// Chip.
pub fn chip_name(name: &str) -> String {
    format!("Name: {name}")
}

/// Chip.
pub fn chip_email(address: &str) -> String {
    format!("E-mail: {address}")
}

/// Chip's button.
pub fn remove_filter(chip: &str) -> String {
    format!("Remove filter {chip}")
}

/// Copy button.
pub fn copy(what: &str) -> String {
    format!("Copy {what}")
}

/// Copy button, afterwards.
pub fn copied(what: &str) -> String {
    format!("Copied {what}")
}

/// Offered when an address has no hits.
pub fn search_as_name(text: &str) -> String {
    format!("Search for “{text}” as a name")
}

/// Offered past the end.
pub fn go_to_last_page(number: &str) -> String {
    format!("Go to the last page, {number}")
}

/// Past the end.
pub fn past_end(page: &str, last: &str, total: &str) -> String {
    format!("Page {page} does not exist: {total} customers fill {last} pages.")
}

/// Search too long.
pub fn hint_too_long(max_chars: usize) -> String {
    format!("A search can have up to {max_chars} characters.")
}

/// Where the record stands.
pub fn record_position(position: &str, total: &str) -> String {
    format!("{position} of {total}")
}

/// The document's title; the e-mail address that is searched for never gets here.
pub fn document_title(app: &str, filters: &[String], page: Option<&str>) -> String {
    let mut parts: Vec<String> = filters.to_vec();
    parts.extend(page.map(self::page));
    parts.push(app.to_owned());
    parts.join(" · ")
}

/// What a bad address did.
pub fn notice(notice: &Notice) -> String {
    match notice {
        Notice::Page { given, used } => {
            format!("The address named page “{given}”, which is not a page. Showing page {}.", used.get())
        }
        Notice::Size { given, used } => {
            format!("The address named “{given}” rows per page, which is not offered. Showing {}.", used.get())
        }
        Notice::Status { given } => {
            format!("The address named the status “{given}”, which cannot be filtered by. Showing all.")
        }
        Notice::SearchTooLong { max_chars } => {
            format!("The search in the address was longer than {max_chars} characters and was cut.")
        }
        Notice::IncompleteEmail { given } => {
            format!("“{given}” is not a whole e-mail address, so the address was not searched for.")
        }
    }
}

/// Error detail.
pub fn no_answer_within(seconds: u32) -> String {
    format!("No complete answer came within {seconds} seconds.")
}

/// Error detail.
pub fn answered_with(status: u16) -> String {
    format!("The server answered with status {status}.")
}

/// Error detail.
pub fn not_json(content_type: &str, problem: &str) -> String {
    let what = if content_type.is_empty() { "something unnamed" } else { content_type };
    format!("Expected JSON, got {what}: {problem}.")
}

/// Error detail.
pub fn wrong_shape(path: &str, expected: &str, found: &str) -> String {
    format!("{path}: expected {expected}, found {found}.")
}

/// Error detail.
pub fn too_large(limit_megabytes: usize) -> String {
    format!("The answer is larger than {limit_megabytes} MB and was not read to its end.")
}

/// Page-size selector.
pub fn size_option(size: PageSize) -> String {
    size.get().to_string()
}
