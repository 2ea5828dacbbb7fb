# The commands of this project, for people and for CI alike. `make help` lists them.
# Each one sets up what it needs first; what stands is not set up again.

VENV := .venv
BIN := $(VENV)/bin
BOOKLET := booklet

# Extra flags, such as `make test PYTEST_FLAGS='-k wheel'` or `make booklet BUILD_FLAGS=--all`.
BUILD_FLAGS :=
PYTEST_FLAGS :=
BENCH_FLAGS :=

# The picture in README.md: after a change of the pages, copy build/proof/readme/*.png to docs/pages.png.
README_FILE := lymph-nodes-complete.screen
README_PAGES := 1,2,8,20

export VENV
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help setup booklet check test lint bench bench-orders kill-orders proof-sheets ci clean system poppler ghostscript chromium postgresql

help: ## List these commands.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(VENV)/.dev poppler ghostscript chromium postgresql ## Install everything, for building the booklet and for working on the program.

booklet: $(VENV)/.runtime ## Build every variant of the booklet into build/.
	$(BIN)/bookletgen build $(BOOKLET) $(BUILD_FLAGS)

check: $(VENV)/.runtime ## Say what is wrong with the booklet, where, and what to do.
	$(BIN)/bookletgen check $(BOOKLET)

# One process more than processors: some tests wait for browsers, servers and clusters.
test: $(VENV)/.dev poppler ghostscript chromium postgresql ## Run the tests.
	$(BIN)/pytest -n $$(($$(nproc) + 1)) --dist worksteal $(PYTEST_FLAGS)

lint: $(VENV)/.dev ## Check style, types and the direction of imports.
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.dev ## Measure the speed of builds.
	$(BIN)/python tests/benchmarks/bench.py $(BENCH_FLAGS)

kill-orders: $(VENV)/.dev ## Kill the making of a pack at 50 random moments, and compare what comes of it.
	$(BIN)/python -m tests.tools.kill_orders --times 50

bench-orders: $(VENV)/.dev ## Measure the speed of orders, beside full builds and beside Typst.
	$(BIN)/python tests/benchmarks/bench_orders.py $(BENCH_FLAGS)

proof-sheets: booklet $(VENV)/.dev poppler ## Draw each file in build/ on one PNG in build/proof/.
	$(BIN)/python tests/tools/contact_sheet.py --to build/proof build/*.pdf
	$(BIN)/python tests/tools/contact_sheet.py --to build/proof/readme --columns 4 --dpi 72 \
	    --pages $(README_PAGES) build/$(README_FILE).pdf

ci: ## Run what CI runs: lint, test, booklet and a short bench.
	$(MAKE) lint
	$(MAKE) test
	$(MAKE) booklet
	$(MAKE) bench BENCH_FLAGS='--repeat 1'

clean: ## Remove what was made, but for the environment in .venv.
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find src tests -name __pycache__ -prune -exec rm -rf {} +

# The environment. The runtime is enough to build; `dev` adds what the tests and linters need.
# Libraries are looked for on every run, because a kept .venv says nothing about the machine.

$(VENV)/.runtime: pyproject.toml constraints.txt Makefile .ci/setup | system
	@.ci/setup runtime

$(VENV)/.dev: $(VENV)/.runtime
	@.ci/setup dev

poppler: system # one apt-get at a time under `make -j`
ghostscript: poppler
chromium: ghostscript
postgresql: chromium

system poppler ghostscript chromium postgresql:
	@.ci/setup $@
