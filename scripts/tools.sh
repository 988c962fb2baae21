#!/usr/bin/env bash
# Installs what a verb of the Makefile needs and finds missing, each tool pinned, into .tools and
# node_modules (both ignored by git). Usage: scripts/tools.sh TOOL...
set -euo pipefail
cd "$(dirname "$0")/.."

trunk_version=0.21.14
# The one that matches wasm_split_helpers of Cargo.lock.
wasm_split_version=0.2.4
cargo_deny_version=0.20.2

say() { printf '%s\n' "tools: $*" >&2; }

fail() { # what, how to do it by hand
    say "could not install $1."
    say "by hand: $2"
    exit 1
}

# The command-line tool must match the crate to the letter.
wasm_bindgen_version() {
    awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print; exit }' Cargo.lock
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

# Light optimisation: these tools run for seconds and would otherwise compile for half an hour.
cargo_install() { # crate, version, further words
    CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
        CARGO_TARGET_DIR=.tools/build cargo install --quiet --locked --root .tools "$1" --version "$2" "${@:3}" ||
        fail "$1 $2" "cargo install --locked --root .tools $1 --version $2 ${*:3}"
    rm -rf .tools/build
}

cargo_tool() { # crate, version, binary
    if [ "$(".tools/bin/$3" --version 2>/dev/null | awk '{print $2; exit}')" != "$2" ]; then
        say "installing $1 $2 (some minutes, once)"
        cargo_install "$1" "$2"
    fi
}

# Its binary tells no version; cargo's own list of what it installed does.
install_wasm_split() {
    if ! grep -qs "^\"wasm_split_cli_support $wasm_split_version " .tools/.crates.toml; then
        say "installing wasm-split-cli $wasm_split_version (some minutes, once)"
        cargo_install wasm_split_cli_support "$wasm_split_version" --features build-binary
    fi
}

install_wasm_target() {
    if [ ! -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown/lib" ]; then
        say "adding the target wasm32-unknown-unknown"
        rustup target add wasm32-unknown-unknown >&2 ||
            fail "the target wasm32-unknown-unknown" "rustup target add wasm32-unknown-unknown"
    fi
}

install_npm() {
    if ! cmp -s package-lock.json node_modules/.installed; then
        say "installing wasm-opt, the server and the browser-test libraries from package-lock.json"
        npm ci --no-audit --no-fund --loglevel=error >&2 || fail "the npm packages" "npm ci"
        cp package-lock.json node_modules/.installed
    fi
}

install_chromium() {
    if command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null; then
        return
    fi
    say "installing Chromium by the distribution's package manager"
    if command -v apt-get >/dev/null; then
        { as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive as_root apt-get install -y -qq chromium; } >&2 ||
            fail Chromium "apt-get install chromium"
    elif command -v dnf >/dev/null; then
        as_root dnf install -y -q chromium >&2 || fail Chromium "dnf install chromium"
    elif command -v pacman >/dev/null; then
        as_root pacman -Sy --noconfirm chromium >&2 || fail Chromium "pacman -S chromium"
    else
        fail Chromium "install Chromium or Google Chrome, or set CHROMIUM to its path"
    fi
}

for tool in "$@"; do
    case "$tool" in
        wasm-target) install_wasm_target ;;
        trunk) cargo_tool trunk "$trunk_version" trunk ;;
        wasm-bindgen) cargo_tool wasm-bindgen-cli "$(wasm_bindgen_version)" wasm-bindgen ;;
        wasm-split) install_wasm_split ;;
        cargo-deny) cargo_tool cargo-deny "$cargo_deny_version" cargo-deny ;;
        npm) install_npm ;;
        chromium) [ -n "${CHROMIUM:-}" ] || install_chromium ;;
        *) fail "$tool" "known tools: wasm-target trunk wasm-bindgen wasm-split cargo-deny npm chromium" ;;
    esac
done
