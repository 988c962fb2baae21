//! Browser entry: mount the app, nothing else.

fn main() {
    console_error_panic_hook::set_once();
    minerals_observatory::web::mount();
}
