# The verbs of the project. `make help` lists them.
SHELL := /usr/bin/env bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
PORT ?= 8080
DATA ?=
export PATH := $(CURDIR)/.tools/bin:$(CURDIR)/node_modules/.bin:$(PATH)

site_inputs := $(shell find src assets index.html Trunk.toml Cargo.toml Cargo.lock rust-toolchain.toml scripts/finish.mjs scripts/wasm.mjs -type f)
observatory := cargo run --quiet --profile tool --features cli --bin observatory --

.PHONY: help
help: ## List the verbs
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: serve
serve: dist/.finished ## Build the release site if anything changed and serve it on PORT (8080)
	@node scripts/serve.mjs dist $(PORT)

.PHONY: build
build: dist/.finished ## Build the release site into dist, with precompressed files

dist/.finished: $(site_inputs)
	@scripts/tools.sh wasm-target wasm-bindgen wasm-split trunk npm
	NO_COLOR=true trunk build --release --dist dist
	node scripts/finish.mjs dist
	touch $@

.PHONY: test
test: check test-native test-browser ## Run everything: format, lints, native tests, browser tests, sizes

.PHONY: check
check: ## Check formatting and lints, natively and for the browser
	@scripts/tools.sh wasm-target
	cargo fmt --check
	cargo clippy --quiet --locked --all-targets --features cli -- -D warnings
	cargo clippy --quiet --locked --lib --bin minerals-observatory --features web --target wasm32-unknown-unknown -- -D warnings

.PHONY: test-native
test-native: ## Run the native tests: the pure library, then the ingest and the command line
	cargo test --locked
	cargo test --locked --features cli

.PHONY: test-browser
test-browser: dist/.finished ## Run the browser tests and the size check on the release site
	@scripts/tools.sh npm chromium
	node --test --test-reporter=spec tests/browser/

.PHONY: ingest
ingest: ## Compile assets/data from the official files: make ingest DATA=path/to/the/files
	@test -n "$(DATA)" || { echo "make ingest DATA=path/to/the/files: the folder of the official files is missing" >&2; exit 2; }
	$(observatory) ingest --from $(DATA) --to assets/data
	$(observatory) indicators --data assets/data --to assets/data/indicators

.PHONY: ledger
ledger: ## Compile the ledger of actions, assets/reviewed/actions.toml, into assets/data
	$(observatory) ledger --data assets/data

.PHONY: bench
bench: graphs ## Compare the layouts with d3-sankey: the tables of docs/benchmarks.md
	node benches/peer/compare.mjs target/graphs.json

.PHONY: bench-pages
bench-pages: graphs dist/.finished ## Time a hover and a change of year beside d3-sankey, in Chromium
	@scripts/tools.sh npm chromium
	node benches/peer/answer.mjs target/graphs.json dist

.PHONY: graphs
graphs:
	npm ci --silent --no-audit --no-fund --prefix benches/peer
	mkdir -p target
	cargo bench --quiet --profile tool --bench layout -- target/graphs.json

.PHONY: shots
shots: dist/.finished ## Take screenshots of every page into tests/browser/shots
	@scripts/tools.sh npm chromium
	node tests/browser/shots.mjs

.PHONY: deny
deny: ## Check licences and advisories of the dependencies
	@scripts/tools.sh cargo-deny
	cargo-deny check licenses bans sources

.PHONY: fmt
fmt: ## Format the code
	cargo fmt

.PHONY: clean
clean: ## Remove what was built; the installed tools stay
	rm -rf dist target
