# Watcher. `make demo` and `make test` do all the set-up on a fresh machine; `make help` lists the rest.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := build

PREFIX ?= /usr/local
SYSCONFDIR ?= /etc
DESTDIR ?=

# A target may import only what the manifest lists for it.
SWIFT_FLAGS := --explicit-target-dependency-import-check error
SWIFT_MINIMUM := 6.2
RELEASE := .build/release

# For building: the system's libraries. For testing: openssl plays a server, sqlite3 looks into databases, setpriv (util-linux) drops
# rights, and systemd judges its unit.
BUILD_PACKAGES := libcurl4-openssl-dev libxml2-dev libsqlite3-dev zlib1g-dev pkg-config
TEST_PACKAGES := openssl sqlite3 util-linux systemd ca-certificates
SOURCES := Sources Tests Fuzz/Targets Benchmarks/Harness Package.swift
# So many tests at once: without a bound all would start together, and each would take as long as all.
TESTS_AT_ONCE ?= 8
# For each fuzz target.
FUZZ_SECONDS ?= 5

.PHONY: help deps build demo test conformance fuzz sanitize bench hostile lint format install uninstall clean

help: ## Say what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

deps: ## Check the toolchain and the system's libraries, and install what is missing with apt
	@SWIFT_MINIMUM='$(SWIFT_MINIMUM)' .ci/deps $(BUILD_PACKAGES) $(TEST_PACKAGES)

build: deps ## Build both programs for use, into .build/release
	.ci/steady 600 swift build -c release $(SWIFT_FLAGS)

demo: build ## Show the main job on sample data, in under a minute
	@$(RELEASE)/watcherd demo

test: deps lint ## Run all tests, the fuzz targets for a few seconds each, and their seeds under two sanitizers
	.ci/steady 300 swift build --build-tests $(SWIFT_FLAGS)
	SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=$(TESTS_AT_ONCE) .ci/steady 240 swift test --skip-build --disable-xctest --parallel
	FUZZ_SEED=1 .ci/fuzz $(FUZZ_SECONDS)
	.ci/sanitize address
	.ci/sanitize thread

conformance: deps ## Run the corpus of feed quirks and count by family
	.ci/steady 300 swift build --build-tests $(SWIFT_FLAGS)
	swift test --skip-build --disable-xctest --filter ConformanceTests/countsByFamily | grep --text -A99 'conformance by family'

fuzz: deps ## Fuzz parsers, sanitiser, dates, OPML, addresses and queries, FUZZ_SECONDS each
	.ci/fuzz $(FUZZ_SECONDS)

sanitize: deps ## Run the seeds of the fuzz targets under the sanitizers of addresses and of threads
	.ci/sanitize address
	.ci/sanitize thread

bench: deps ## Our figures beside the peers' (FEEDS=folder of feeds, ARTICLES=file of articles; peers come from PyPI)
	.ci/deps python3-venv
	FEEDS='$(FEEDS)' ARTICLES='$(ARTICLES)' Benchmarks/run

hostile: build ## Hostile servers and feeds against the daemon: memory, time and outcome of each kind (KINDS), and of all at once
	Benchmarks/hostile.sh

lint: ## Check the format of all Swift files
	@if swift format --version > /dev/null 2>&1; then \
	    echo 'swift format lint --strict $(SOURCES)'; \
	    swift format lint --strict --parallel --recursive --configuration .swift-format $(SOURCES); \
	else \
	    echo 'lint: this toolchain has no swift-format, so the format is not checked' >&2; \
	fi

format: ## Bring all Swift files into that format
	swift format --in-place --parallel --recursive --configuration .swift-format $(SOURCES)

BIN = $(DESTDIR)$(PREFIX)/bin
LIB = $(DESTDIR)$(PREFIX)/lib/watcher
SHARE = $(DESTDIR)$(PREFIX)/share
UNITS = $(DESTDIR)$(PREFIX)/lib/systemd/system
SYSUSERS = $(DESTDIR)$(PREFIX)/lib/sysusers.d
ETC = $(DESTDIR)$(SYSCONFDIR)/watcher

# Swift's runtime libraries come along, so that the service needs no toolchain, which it could not reach from its sandbox anyway.
install: ## Install programs, unit, user and a configuration where there is none (PREFIX, DESTDIR, SYSCONFDIR)
	@test -x $(RELEASE)/watcherd -a -x $(RELEASE)/watcherctl || { echo 'install: nothing is built yet; run `make build` first' >&2; exit 1; }
	install -d '$(BIN)' '$(LIB)' '$(UNITS)/watcher.service.d' '$(SYSUSERS)' '$(ETC)' '$(SHARE)/doc/watcher'
	install -m 0755 $(RELEASE)/watcherd $(RELEASE)/watcherctl '$(BIN)'
	.ci/bundle-runtime '$(LIB)' '$(BIN)/watcherd' '$(BIN)/watcherctl'
	sed 's#/usr/local#$(PREFIX)#g; s#/etc/watcher#$(SYSCONFDIR)/watcher#g' systemd/watcher.service > '$(UNITS)/watcher.service'
	install -m 0644 systemd/watcher.service.d/*.example '$(UNITS)/watcher.service.d'
	install -m 0644 systemd/sysusers.conf '$(SYSUSERS)/watcher.conf'
	install -m 0644 README.md CHANGELOG.md LICENSE config/watcher.yaml config/topics.example.yaml config/feeds.example.opml \
	    config/openapi.yaml '$(SHARE)/doc/watcher'
	test -e '$(ETC)/watcher.yaml' || install -m 0644 config/watcher.yaml '$(ETC)/watcher.yaml'
	install -d '$(SHARE)/bash-completion/completions' '$(SHARE)/zsh/site-functions' '$(SHARE)/fish/vendor_completions.d'
	'$(BIN)/watcherctl' completion bash > '$(SHARE)/bash-completion/completions/watcherctl'
	'$(BIN)/watcherctl' completion zsh > '$(SHARE)/zsh/site-functions/_watcherctl'
	'$(BIN)/watcherctl' completion fish > '$(SHARE)/fish/vendor_completions.d/watcherctl.fish'
	@DESTDIR='$(DESTDIR)' .ci/after-install

uninstall: ## Remove what install put there; configuration and state stay
	@if [ -z '$(DESTDIR)' ] && [ -d /run/systemd/system ]; then systemctl disable --now watcher || true; fi
	rm -f '$(BIN)/watcherd' '$(BIN)/watcherctl' '$(UNITS)/watcher.service' '$(SYSUSERS)/watcher.conf'
	rm -rf '$(LIB)' '$(UNITS)/watcher.service.d' '$(SHARE)/doc/watcher'
	rm -f '$(SHARE)/bash-completion/completions/watcherctl' '$(SHARE)/zsh/site-functions/_watcherctl' \
	    '$(SHARE)/fish/vendor_completions.d/watcherctl.fish'
	@echo 'kept: $(ETC) and the state in /var/lib/watcher'

clean: ## Remove all that was built
	swift package clean
	rm -rf .build
