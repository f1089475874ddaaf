//! Pictures that the person takes away.
#![expect(clippy::disallowed_methods, reason = "the canvas belongs to the document")]

use super::node::Node;
use js_sys::Promise;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement};

/// Pixels of the file for one of the drawing: it is looked at on dense screens and printed.
const SCALE: f64 = 2.0;

/// How much too long a text may be.
const MOST_SQUEEZED: f64 = 1.15;
/// No line has room for more.
const MOST_CHARS: usize = 400;

/// A drawing, in CSS pixels.
pub struct Canvas {
    element: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
}

/// Where a text stands from its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// After it, as people read.
    Start,
    /// Around it.
    Middle,
    /// Before it.
    End,
}

impl Canvas {
    /// An empty one; `None` where the browser has no room for it.
    pub fn new(width: f64, height: f64, is_right_to_left: bool) -> Option<Self> {
        let document = web_sys::window()?.document()?;
        let element: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pixels of a picture")]
        let pixels = |length: f64| (length * SCALE).ceil() as u32;
        element.set_width(pixels(width));
        element.set_height(pixels(height));
        let context: CanvasRenderingContext2d = element.get_context("2d").ok()??.dyn_into().ok()?;
        context.scale(SCALE, SCALE).ok()?;
        let direction = if is_right_to_left { "rtl" } else { "ltr" };
        let _set = js_sys::Reflect::set(&context, &"direction".into(), &direction.into());
        Some(Self { element, context })
    }

    /// Fills a rectangle.
    pub fn rect(&self, x: f64, y: f64, width: f64, height: f64, color: &str) {
        self.context.set_fill_style_str(color);
        self.context.fill_rect(x, y, width, height);
    }

    /// Writes a text on a line, cut where it has not so much room; what ends there are numbers, which are squeezed: half of
    /// one is another one. `font` as in CSS.
    pub fn text(&self, text: &str, (x, y): (f64, f64), align: Align, room: f64, font: &str, color: &str) {
        self.context.set_font(font);
        self.context.set_fill_style_str(color);
        self.context.set_text_align(match align {
            Align::Start => "start",
            Align::Middle => "center",
            Align::End => "end",
        });
        let text = if align == Align::End { text.to_owned() } else { self.cut(text, room * MOST_SQUEEZED) };
        let _drawn = self.context.fill_text_with_max_width(&text, x, y, room);
    }

    fn cut(&self, text: &str, room: f64) -> String {
        let fits = |text: &str| self.context.measure_text(text).is_ok_and(|measured| measured.width() <= room);
        // Nothing that is longer fits.
        let mut chars: Vec<char> = text.chars().take(MOST_CHARS).collect();
        let mut cut = text.to_owned();
        while chars.len() > 1 && !fits(&cut) {
            chars.truncate(chars.len() * 9 / 10);
            cut = chars.iter().copied().chain(['…']).collect();
        }
        cut
    }

    /// As a file.
    pub async fn png(&self) -> Option<Blob> {
        let made = Promise::new(&mut |then, _| {
            let then = Closure::once_into_js(move |blob: JsValue| drop(then.call1(&JsValue::UNDEFINED, &blob)));
            let _refused = self.element.to_blob(then.unchecked_ref());
        });
        JsFuture::from(made).await.ok()?.dyn_into().ok()
    }
}

/// What a property of an element comes to, whatever it was made of.
pub fn style_of(node: &Node, property: &str) -> String {
    let style = web_sys::window().and_then(|window| window.get_computed_style(node.element()).ok().flatten());
    style.and_then(|style| style.get_property_value(property).ok()).unwrap_or_default()
}
