//! Starts the standalone page.

fn main() {
    customer_console::shell::start();
}
