//! Components and effects in a real browser.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where something is missing")]
#![expect(clippy::disallowed_methods, reason = "the test owns the page")]

use customer_console::components::grid::grid;
use customer_console::components::pager::pager;
use customer_console::components::screen::with_screen;
use customer_console::components::search_box::search_box;
use customer_console::domain::clock::UnixMs;
use customer_console::domain::customer::{Column, Customer, CustomerId, Row, Status};
use customer_console::domain::error::LoadError;
use customer_console::domain::filter::{Filter, Search};
use customer_console::domain::layout::Layout;
use customer_console::domain::list_query::ListQuery;
use customer_console::domain::page_state::{Page, PageState, Renewal, Source};
use customer_console::domain::paging::{PageNumber, PageSize, RowRange};
use customer_console::domain::selection::Selection;
use customer_console::effects::node::Node;
use customer_console::effects::reactive::Signal;
use customer_console::effects::scope::Scope;
use customer_console::effects::{clock, http, intl};
use leptos::mount::mount_to;
use std::any::Any;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{HtmlElement, HtmlInputElement, KeyboardEvent, KeyboardEventInit};

wasm_bindgen_test_configure!(run_in_browser);

/// A part of the screen on the page; gone when dropped.
struct Stage {
    place: HtmlElement,
    _mounted: Box<dyn Any>,
}

/// A console that speaks, as the page around it would have it.
fn in_english(place: &Node) -> Scope {
    let (host, speech) = (js_sys::Object::new(), js_sys::Object::new());
    let messages = include_str!(concat!(env!("OUT_DIR"), "/console.txt"));
    for (of, name, value) in [
        (&speech, "language", "en".into()),
        (&speech, "messages", messages.into()),
        (&host, "customerConsoleSpeech", wasm_bindgen::JsValue::from(&speech)),
    ] {
        js_sys::Reflect::set(of, &name.into(), &value).unwrap();
    }
    Scope::new(place, host, "", "", "")
}

/// Runs something for such a console.
fn speaking(run: impl FnOnce()) {
    let place = leptos::prelude::document().create_element("div").unwrap().unchecked_into();
    in_english(&Node::existing(place)).enter(run);
}

impl Stage {
    fn new(make: impl FnOnce() -> Node + 'static) -> Self {
        let document = leptos::prelude::document();
        let place: HtmlElement = document.create_element("div").unwrap().unchecked_into();
        document.body().unwrap().append_child(&place).unwrap();
        let parent = Node::existing(place.clone());
        let mounted = in_english(&parent.clone()).enter(|| mount_to(place.clone(), move || drop(parent.child(make()))));
        Self { place, _mounted: Box::new(mounted) }
    }

    fn find(&self, selector: &str) -> HtmlElement {
        let found = self.place.query_selector(selector).unwrap();
        found.unwrap_or_else(|| panic!("no {selector} in {}", self.place.inner_html())).unchecked_into()
    }

    fn count(&self, selector: &str) -> u32 {
        self.place.query_selector_all(selector).unwrap().length()
    }

    fn text(&self) -> String {
        self.place.text_content().unwrap_or_default()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.place.remove();
    }
}

/// Lets effects run.
async fn settle() {
    leptos::task::tick().await;
    leptos::task::tick().await;
}

/// Until what was pressed has been painted, and done.
async fn painted() {
    let done = js_sys::Promise::new(&mut |resolve, _| {
        clock::after_paint(move || drop(resolve.call0(&wasm_bindgen::JsValue::UNDEFINED)));
    });
    wasm_bindgen_futures::JsFuture::from(done).await.unwrap();
    settle().await;
}

fn page(number: u32) -> PageNumber {
    PageNumber::new(number).unwrap()
}

fn size() -> PageSize {
    PageSize::new(25).unwrap()
}

fn customer(id: &str, name: &str) -> Customer {
    Customer {
        first_name: Some(name.into()),
        customer_type: Some("Startup".into()),
        status: Some(Status::from_wire("DELETED".into())),
        last_spent: Some("1250.5".into()),
        last_purchase_date: Some("not a date".into()),
        created_at: Some("2024-03-20T10:00:00Z".into()),
        ..Customer::known_by(CustomerId::new(id.into()).unwrap())
    }
}

fn ready(rows: Vec<Row>, total: u64) -> PageState {
    let rows = (0..).zip(rows).map(|(position, row)| (position, Arc::new(row))).collect();
    let range = RowRange { skip: 0, take: 25 };
    let page = Page { filter: Filter::default(), range, total, as_of: UnixMs(0), rows };
    PageState::Ready { page: Arc::new(page), source: Source::Network, renewal: Renewal::Idle }
}

fn stage_grid(state: PageState, opened: Signal<Option<CustomerId>>) -> Stage {
    stage_following(Signal::new(state), opened)
}

fn stage_following(state: Signal<PageState>, opened: Signal<Option<CustomerId>>) -> Stage {
    Stage::new(move || {
        let href = |id: &CustomerId| format!("?record={}", id.as_str());
        let selection = Signal::new(Selection::default()).read_only();
        grid(
            &Layout::of(Column::USUAL),
            Signal::new(Vec::new()).read_only(),
            || false,
            |_, _| {},
            state.read_only(),
            selection,
            |_, _, _| {},
            size(),
            href,
            move |id| opened.set(Some(id)),
            || 0,
            |_| {},
            |_| {},
        )
    })
}

#[wasm_bindgen_test]
async fn hostile_text_is_inert_and_unknown_values_are_verbatim() {
    let markup = "<img src=x onerror=\"document.title='pwned'\"><script>document.title='pwned'</script>";
    let stage = stage_grid(ready(vec![Row::Readable(customer("a\"><b>", markup))], 1), Signal::new(None));
    settle().await;
    assert_eq!(stage.count("tbody img, tbody script, tbody b"), 0);
    assert!(stage.text().contains(markup), "shown as text");
    assert!(stage.text().contains("DELETED") && stage.text().contains("not a date"));
    assert!(stage.text().contains("1,250.50"));
    assert_ne!(leptos::prelude::document().title(), "pwned");
}

#[wasm_bindgen_test]
async fn an_unreadable_row_keeps_its_place_among_the_others() {
    let broken = Row::Unreadable { id: None, problem: "data[1]: expected an object, found null".into() };
    let rows = vec![Row::Readable(customer("a", "Ada")), broken, Row::Readable(customer("b", "Ben"))];
    let stage = stage_grid(ready(rows, 3), Signal::new(None));
    settle().await;
    assert_eq!(stage.count("tbody tr"), 3);
    assert!(stage.find("tbody tr:nth-of-type(2)").text_content().unwrap().contains("data[1]"));
    assert_eq!(stage.find("caption").text_content().unwrap(), "Customers 1–3 of 3");
}

#[wasm_bindgen_test]
async fn empty_rows_leave_when_the_first_page_comes_however_often_it_was_asked_for() {
    let state = Signal::new(PageState::Loading { previous: None });
    let stage = stage_following(state, Signal::new(None));
    settle().await;
    state.set(PageState::Loading { previous: None });
    settle().await;
    assert_eq!(stage.count("tbody tr"), 25);
    state.set(ready(vec![Row::Readable(customer("a", "Ada"))], 1));
    settle().await;
    assert_eq!(stage.count("tbody tr"), 1);
}

#[wasm_bindgen_test]
async fn a_renewal_marks_what_changed_and_leaves_the_focus_where_it_is() {
    let rows = |name: &str| ready(vec![Row::Readable(customer("a", "Ada")), Row::Readable(customer("b", name))], 2);
    let state = Signal::new(rows("Ben"));
    let stage = stage_following(state, Signal::new(None));
    settle().await;
    let link = stage.find("tbody tr:last-child a");
    link.focus().unwrap();
    state.set(rows("Bea"));
    settle().await;
    assert_eq!(stage.count("tr[data-changed]"), 1);
    assert!(stage.find("tr[data-changed]").text_content().unwrap().contains("Bea"));
    assert_eq!(leptos::prelude::document().active_element().map(|element| element.id()), Some(link.id()));
    // Another customer never takes the focused element over.
    let other = ready(vec![Row::Readable(customer("a", "Ada")), Row::Readable(customer("c", "Cyd"))], 2);
    state.set(other);
    settle().await;
    assert!(!link.is_connected());
}

#[wasm_bindgen_test]
async fn a_click_on_a_name_opens_the_record() {
    let opened = Signal::new(None);
    let stage = stage_grid(ready(vec![Row::Readable(customer("cust_7", "Ada"))], 1), opened);
    settle().await;
    stage.find("th a bdi").click();
    assert_eq!(opened.get_untracked(), CustomerId::new("cust_7".into()));
}

#[wasm_bindgen_test]
async fn the_pager_turns_pages_and_marks_its_ends() {
    let (current, hinted) = (Signal::new(page(1)), Signal::new(None));
    let stage = Stage::new(move || {
        let href = |page: PageNumber| format!("?page={}", page.get());
        pager(move || current.get(), || page(103), href, move |page| current.set(page), move |page| hinted.set(page))
    });
    settle().await;
    assert_eq!(stage.find("[aria-label='Previous page']").get_attribute("aria-disabled").as_deref(), Some("true"));
    stage.find("[aria-label='Previous page']").click();
    painted().await;
    assert_eq!(current.get_untracked(), page(1));
    stage.find("[aria-label='Next page']").focus().unwrap();
    assert_eq!(hinted.get_untracked(), Some(page(2)));
    stage.find("[aria-label='Next page']").click();
    painted().await;
    assert_eq!(stage.find("[aria-current='page']").text_content().as_deref(), Some("2"));
    stage.find("[aria-label='Last page']").click();
    painted().await;
    assert_eq!(stage.find("[aria-label='Next page']").get_attribute("aria-disabled").as_deref(), Some("true"));
    assert_eq!(stage.find("[aria-label='Page 102']").get_attribute("href").as_deref(), Some("?page=102"));
}

#[wasm_bindgen_test]
async fn the_search_box_waits_for_a_whole_address() {
    let asked = Signal::new(Vec::new());
    let query = Signal::new(ListQuery::first(size()));
    let stage = Stage::new(move || {
        search_box(query.read_only(), move |typed: Search| {
            asked.update(|asked: &mut Vec<Search>| asked.push(typed.clone()));
            query.update(|query| *query = query.clone().searching(typed));
        })
    });
    settle().await;
    let input: HtmlInputElement = stage.find("input").unchecked_into();
    let type_in = |text: &str| {
        input.set_value(text);
        input.dispatch_event(&web_sys::Event::new("input").unwrap()).unwrap();
        let init = KeyboardEventInit::new();
        init.set_key("Enter");
        init.set_bubbles(true);
        input.dispatch_event(&KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap()).unwrap();
    };
    type_in("ada@exa");
    painted().await;
    assert!(stage.text().contains("Type the whole address"));
    assert!(stage.text().contains("exact e-mail"));
    assert_eq!(asked.get_untracked(), []);
    type_in(" ada@example.com ");
    painted().await;
    assert_eq!(asked.get_untracked(), [Search::Email("ada@example.com".into())]);
    query.update(|query| *query = query.clone().searching(Search::by_name("Ben")));
    settle().await;
    assert_eq!(input.value(), "Ben", "a search from elsewhere is shown");
}

fn screen(state: PageState) -> Stage {
    Stage::new(move || {
        let parent = leptos::prelude::document().create_element("main").unwrap().unchecked_into();
        with_screen(Node::existing(parent), Signal::new(state).read_only(), Rc::new(|_| {}))
    })
}

#[wasm_bindgen_test]
async fn an_error_never_looks_like_an_empty_list() {
    let messages = vec!["<b>take</b> must be between 1 and 100".to_owned()];
    let failed = screen(PageState::Failed { error: LoadError::Http { status: 400, messages, retry_after_ms: None } });
    settle().await;
    assert_eq!(failed.count("b"), 0);
    assert!(failed.text().contains("<b>take</b> must be between 1 and 100"));
    assert!(!failed.text().contains("No customers"));
    let empty = screen(ready(vec![], 0));
    settle().await;
    assert!(empty.text().contains("No customers yet"));
    let past_end = screen(ready(vec![], 26));
    settle().await;
    assert!(past_end.text().contains("Go to the last page, 2"));
}

#[wasm_bindgen_test]
fn amounts_are_exact_and_never_invent_digits() {
    speaking(|| {
        assert_eq!(intl::amount("9007199254740993.11"), "9,007,199,254,740,993.11");
        assert_eq!(intl::amount("-0.125"), "-0.125");
        assert_eq!(intl::amount("1e999"), "1e999");
        assert_eq!(intl::amount("lots"), "lots");
        assert_eq!(intl::whole(2560), "2,560");
    });
}

#[wasm_bindgen_test]
fn only_iso_times_are_times() {
    speaking(|| {
        assert!(intl::relative("2020-01-01T00:00:00Z").is_some_and(|words| words.contains("years ago")));
        for junk in ["", "5", "not a date", "2024-13-45", "12/31/2024"] {
            assert_eq!(intl::relative(junk), None, "{junk}");
        }
        let absolute = intl::absolute("2024-03-15T14:30:00+02:00").unwrap();
        assert!(absolute.last().unwrap().contains("12:30:00 PM UTC"), "{absolute:?}");
    });
}

#[wasm_bindgen_test]
async fn the_fetch_wrapper_reads_a_body_up_to_its_limit() {
    let answer = http::get("data:application/json,%7B%22a%22%3A1%7D", Vec::new()).await.unwrap();
    assert_eq!((answer.status, answer.body.as_str()), (200, "{\"a\":1}"));
    assert!(answer.content_type.starts_with("application/json"));

    let part = js_sys::Uint8Array::new_with_length(u32::try_from(http::BODY_LIMIT_BYTES).unwrap() + 1);
    let blob = web_sys::Blob::new_with_u8_array_sequence(&js_sys::Array::of1(&part)).unwrap();
    let url = web_sys::Url::create_object_url_with_blob(&blob).unwrap();
    let refused = http::get(&url, Vec::new()).await.expect_err("larger than the limit");
    assert_eq!(refused, LoadError::TooLarge { limit_bytes: http::BODY_LIMIT_BYTES });

    let unknown = http::get("blob:nothing", Vec::new()).await.expect_err("no such address");
    assert_eq!(unknown, LoadError::Network);
}
