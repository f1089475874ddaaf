//! What belongs to one console where a page holds several: its place, its formats, and the page around it.
//!
//! The console that is at work is ambient: whatever is called later (a listener, a timer, an effect, a task) is called
//! for the console that it was made for.

use super::intl::Formats;
use super::node::Node;
use super::speech::{self, Speech};
use js_sys::{Array, Function, Object, Reflect};
use std::cell::{Cell, RefCell};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlDialogElement};

thread_local! {
    static CURRENT: RefCell<Option<Scope>> = const { RefCell::new(None) };
}

const PLACE: &str = "place";
const HOST: &str = "host";
const LOCALE: &str = "locale";
const ZONE: &str = "zone";
const SHELF: &str = "shelf";

/// One console. Clones are the same one.
#[derive(Clone)]
pub struct Scope(Rc<Inner>);

struct Inner {
    place: Element,
    host: Object,
    speech: RefCell<Rc<Speech>>,
    is_gone: Cell<bool>,
    /// What names of the browser's folders end in.
    shelf: String,
}

/// Makes what was ambient before so again, whichever way it ends.
struct Entered(Option<Scope>);

impl Entered {
    fn new(scope: Option<Scope>) -> Self {
        Self(CURRENT.replace(scope))
    }
}

impl Drop for Entered {
    fn drop(&mut self) {
        CURRENT.set(self.0.take());
    }
}

impl Scope {
    /// A console in `place`. `host` is asked for what only the page around it can do: an object of functions, all of
    /// them optional (`embed/customer-console.js`, and the window itself for the standalone page). Locale and time zone
    /// are those of the browser where they are empty, or not known to it. `shelf` keeps its unfinished work apart.
    pub fn new(place: &Node, host: Object, locale: &str, zone: &str, shelf: &str) -> Self {
        speech::listen();
        let language = speech::told_by(&host).unwrap_or_default();
        let speech = RefCell::new(Rc::new(Speech::new(&language, locale, zone)));
        Self(Rc::new(Inner {
            place: place.element().clone().into(),
            host,
            speech,
            is_gone: Cell::new(false),
            shelf: shelf.to_owned(),
        }))
    }

    /// As one object that [`Scope::from_object`] of another program reads.
    pub(super) fn to_object(&self) -> Object {
        let Inner { place, host, shelf, .. } = &*self.0;
        let (object, speech) = (Object::new(), self.speech());
        let (locale, zone, shelf) = ((&speech.locale).into(), (&speech.zone).into(), shelf.into());
        let members: [(&str, &JsValue); 5] =
            [(PLACE, place), (HOST, host), (LOCALE, &locale), (ZONE, &zone), (SHELF, &shelf)];
        for (name, value) in members {
            let _set = Reflect::set(&object, &name.into(), value);
        }
        object
    }

    /// Reads that object.
    pub(super) fn from_object(object: &JsValue) -> Option<Self> {
        let member = |name: &str| Reflect::get(object, &name.into()).ok();
        let text = |name: &str| member(name)?.as_string();
        let place = Node::existing(member(PLACE)?.dyn_into().ok()?);
        Some(Self::new(&place, member(HOST)?.unchecked_into(), &text(LOCALE)?, &text(ZONE)?, &text(SHELF)?))
    }

    /// Takes messages of a group in the language that is spoken; they are there in scopes that are made afterwards.
    pub(super) fn take(&self, messages: String) -> Option<()> {
        speech::take(&self.speech().language, messages)
    }

    fn speech(&self) -> Rc<Speech> {
        Rc::clone(&self.0.speech.borrow())
    }

    /// Runs something for this console.
    pub fn enter<R>(&self, run: impl FnOnce() -> R) -> R {
        let _entered = Entered::new(Some(self.clone()));
        run()
    }

    /// Calls a function of the page around it; nothing where there is none of that name, or where it throws.
    pub fn ask_host(&self, name: &str, with: &[&JsValue]) -> Option<JsValue> {
        let function: Function = Reflect::get(&self.0.host, &name.into()).ok()?.dyn_into().ok()?;
        let with: Array = with.iter().copied().collect();
        function.apply(&self.0.host, &with).ok()
    }

    /// Whether the page around it has a function of that name.
    pub(super) fn has_host(&self, name: &str) -> bool {
        Reflect::get(&self.0.host, &name.into()).is_ok_and(|member| member.is_function())
    }

    /// Tells the page around it, which may listen to such events: `detail` is JSON.
    pub fn tell_host(&self, event: &str, detail: &str) -> Option<JsValue> {
        self.ask_host("customerConsoleTold", &[&event.into(), &detail.into()])
    }

    /// Ends what its dialogs are about, and leaves nothing behind.
    pub fn clear(&self) {
        let dialogs = self.0.place.get_elements_by_tag_name("dialog");
        let dialogs = (0..dialogs.length()).filter_map(|index| dialogs.item(index));
        dialogs.for_each(|dialog| {
            let dialog: HtmlDialogElement = dialog.unchecked_into();
            let _is_none = dialog.hide_popover();
            dialog.close();
        });
        self.0.is_gone.set(true);
        self.0.place.set_text_content(None);
    }

    /// Has numbers and times written by a locale and in a time zone, as in [`Scope::new`].
    pub fn tune(&self, locale: &str, zone: &str) {
        let speech = self.speech();
        // Formatters are dear to make.
        if (locale, zone) != (&speech.locale, &speech.zone) {
            self.0.speech.replace(Rc::new(Speech::new(&speech.language, locale, zone)));
        }
    }

    /// Sets an attribute of the element around the console that says which language it is in; empty takes it away.
    pub fn mark(&self, name: &str, value: &str) {
        if let Some(around) = self.0.place.closest("[lang]").ok().flatten() {
            let _set = if value.is_empty() { around.remove_attribute(name) } else { around.set_attribute(name, value) };
        }
    }

    /// Whether it was taken away: what was to come later does not come any more.
    pub(super) fn is_gone(&self) -> bool {
        self.0.is_gone.get()
    }

    /// Where it is.
    pub(super) fn place(&self) -> &Element {
        &self.0.place
    }
}

/// What names of the browser's folders and storage end in, for the console at work.
pub fn shelf() -> String {
    current().map(|scope| scope.0.shelf.clone()).unwrap_or_default()
}

/// The locale (BCP 47) that the console at work writes by, and its time zone (IANA), empty for the browser's.
pub fn reader() -> (String, String) {
    current_speech()
        .map(|speech| (speech::fitting(&speech.language, &speech.locale), speech.zone.clone()))
        .unwrap_or_default()
}

/// The console at work.
pub fn current() -> Option<Scope> {
    CURRENT.with_borrow(Clone::clone)
}

/// Runs something for that console, if there is one.
pub(super) fn enter(scope: Option<&Scope>, run: &mut dyn FnMut()) {
    match scope {
        Some(scope) => scope.enter(run),
        None => run(),
    }
}

/// Who speaks in the console at work.
pub(super) fn current_speech() -> Option<Rc<Speech>> {
    CURRENT.with_borrow(|scope| scope.as_ref().map(Scope::speech))
}

/// Reads the formats of the console at work.
pub(super) fn with_formats<R>(read: impl FnOnce(&Formats) -> R) -> Option<R> {
    current_speech()?.formats.as_ref().map(read)
}

/// A task that runs for the console at work, whenever it goes on.
pub fn spawn(task: impl Future<Output = ()> + 'static) {
    spawn_boxed(Box::pin(task));
}

#[inline(never)]
fn spawn_boxed(task: Pin<Box<dyn Future<Output = ()>>>) {
    wasm_bindgen_futures::spawn_local(Task { scope: current(), task });
}

struct Task {
    scope: Option<Scope>,
    task: Pin<Box<dyn Future<Output = ()>>>,
}

impl Future for Task {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let _entered = Entered::new(self.scope.clone());
        self.task.as_mut().poll(context)
    }
}
