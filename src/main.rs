//! Browser entry: mount the app, nothing else.
fn main() {}
