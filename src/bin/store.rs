//! What keeps a snapshot, as a program of its own: it runs in a worker.

fn main() {
    customer_console::effects::snapshot::serve();
}
