# Sartika. `make` alone lists what there is to make.

DATA ?= data
PORT ?= 8080
SWIFT_BUILD = swift build --explicit-target-dependency-import-check error
RELEASE = .build/release
SOURCES := $(shell find Package.swift Plugins Sources Catalog Scanner -type f)
# When they came: a font in a package is older than the package is here.
LETTERS := $(wildcard $(patsubst %,/var/lib/dpkg/info/%.list,fonts-karla fonts-yanone-kaffeesatz \
  python3-fonttools python3-brotli))

.DEFAULT_GOAL := help
.PHONY: help setup build release run demo test test-camera test-crash check html axe hour bench pictures language format clean

help: ## list what there is to make
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: ## install the Debian packages that building needs
	@.ci/setup

build: setup ## build everything for trying out
	$(SWIFT_BUILD)

release: setup $(RELEASE)/built ## build the two programs for daily work

# Asking the compiler whether there is anything to do takes longer than starting the house.
$(RELEASE)/built: $(SOURCES) $(LETTERS)
	$(SWIFT_BUILD) -c release --product sartika
	$(SWIFT_BUILD) -c release --product sartika-scannerd
	@touch $@

run: release ## build, load the demo into a new folder, serve on http://localhost:8080
	@test -e "$(DATA)/sartika.db" || $(RELEASE)/sartika demo --data "$(DATA)"
	@exec $(RELEASE)/sartika serve --data "$(DATA)" --port $(PORT)

test: ## check format, imports and documents, and run every test
	@.ci/setup test
	@.ci/test

check: ## only the format and the documents, in seconds
	swift format lint --strict --parallel --recursive Package.swift Plugins Sources Catalog Scanner Tests
	swift test --filter DocsTests

html: ## check the HTML of every page
	@.ci/setup test
	swift test --filter "The HTML of every page"

axe: ## look at every page with axe-core, in both languages and both lights
	@.ci/setup test
	SARTIKA_AXE=all swift test --filter "What axe-core says"

hour: ## spend a whole hour at the till and the desk, by keys, by touch and without scripts
	@.ci/setup test
	SARTIKA_HOUR=whole swift test --filter "A counted hour"

test-camera: release ## read barcodes from a real USB camera in a virtual machine
	Tests/CameraTests/run.sh

test-crash: release ## kill the server in the middle of work, ten times; lose nothing
	Tests/CrashTests/run.sh

bench: release ## measure, beside a named reference in the same run
	$(SWIFT_BUILD) -c release --product sartika-bench
	Tests/Benchmarks/run.sh

# One after the other: two browsers at once need twice the memory. ONLY is a part of a page's name.
pictures: ## make the pictures of the documents and an album of every page; ONLY=desk for a part
	@.ci/setup test
ifeq ($(ONLY),)
ifneq ($(SARTIKA_PICTURES),album)
	SARTIKA_PICTURES=guides swift test --filter "The guides"
endif
endif
ifneq ($(SARTIKA_PICTURES),guides)
	SARTIKA_PICTURES=album SARTIKA_ONLY="$(ONLY)" swift test --filter "The album"
endif

language: ## lay out FILE=su.json for a translator, or add to it what is new
	@test -n "$(FILE)" || { echo "make language FILE=su.json" >&2; exit 2; }
	SARTIKA_LANGUAGE="$(abspath $(FILE))" swift test --filter DocsTests

format: ## let swift format decide
	swift format --in-place --parallel --recursive Package.swift Plugins Sources Catalog Scanner Tests

clean: ## remove what was built; data stay
	rm -rf .build
