# Masa's commands. `make` alone lists them.
#
# Needed beforehand: Python 3.11 or newer with its venv module, git and make. Everything else is
# fetched into .venv/ from the hash-locked lists in requirements/, and nothing outside .venv/ changes.

PYTHON ?= python3
UV ?= uv
VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check --quiet
# Wheels only: an archive of source would be built with tools that no lock names.
LOCKED := --require-hashes --only-binary :all: --requirement

# Material for MkDocs and the fork ProperDocs print notices about each other and about MkDocs 2 on
# every build. Masa caps MkDocs below 2 (pyproject.toml), so for a reader of this output they are noise.
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true

.DEFAULT_GOAL := help
.PHONY: help site serve check pdf test lint bench assure screenshots sbom audit lock clean

help: ## List these commands
	@sed -n 's/^\([a-z]*\):.*## /\1 /p' $(firstword $(MAKEFILE_LIST)) | \
		while read -r name does; do printf '  make %-11s %s\n' "$$name" "$$does"; done

site: $(VENV)/masa.done ## Check everything, then build the website into site/
	@$(VENV)/bin/masa build $(BUILD)

serve: $(VENV)/masa.done ## Preview the website here, and reload it when a file changes
	@$(VENV)/bin/masa serve

check: $(VENV)/masa.done ## Check the arrangements without building the website
	@$(VENV)/bin/masa check

pdf: $(VENV)/pdf.done ## Add what makes PDFs of whole documents (needs Pango)

test: $(VENV)/test.done $(VENV)/editors.done ## Run every test, and the checks of style and types
	@$(PY) -m pytest

lint: $(VENV)/test.done ## Check only style and types
	@$(PY) -m ruff check
	@$(PY) -m ruff format --check
	@$(PY) -m mypy

bench: $(VENV)/test.done ## Measure a synthetic nation beside Hugo and MkDocs (10 to 15 minutes)
	@$(PY) -m tests.bench --hugo install $(OPTIONS)

assure: $(VENV)/test.done ## Prove at length what keeps the website safe, and print the figures
	@$(PY) -m tests.assure $(OPTIONS)

screenshots: $(VENV)/test.done ## Take the pictures that README.md shows (needs Chromium)
	@$(PY) -m tests.pictures.take

sbom: $(VENV)/masa.done ## List all that is installed, with licences and hashes (CycloneDX)
	@$(PY) -m tests.supply.sbom $(OPTIONS)

audit: $(VENV)/masa.done ## Ask osv.dev whether anything that is installed is known to be weak
	@$(PY) -m tests.supply.audit

lock: ## Work out the locked dependencies anew (needs uv)
	@command -v $(UV) >/dev/null || { \
		echo "make lock needs uv, which finds one set of versions for every system: pip install uv" >&2; exit 1; }
	@$(UV) $(COMPILE) requirements/build.in --output-file requirements/site.txt
	@$(UV) $(COMPILE) requirements/build.in --extra test --constraints requirements/site.txt \
		--output-file requirements/test.txt
	@$(UV) $(COMPILE) --extra pdf --constraints requirements/test.txt --output-file requirements/pdf.txt
	@$(MAKE) --no-print-directory $(VENV)/test.done $(VENV)/pdf.done
	@$(PY) -m tests.supply.licences

clean: ## Remove all that these commands made, .venv/ included
	rm -rf $(VENV) tests/editors/node_modules tests/html/node_modules site .site.building build .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache plugins/masa.egg-info
	find plugins tests -name __pycache__ -type d -prune -exec rm -rf {} +

# A version that was broken into is mostly found out in days, so a new one waits. When one mends a
# weakness that counts here: make lock WAIT="0 days".
WAIT ?= 7 days

# One list for Linux, macOS and Windows and every Python from 3.11. It names no registry's address.
COMPILE := pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes --only-binary :all: \
	--upgrade --exclude-newer "$(WAIT)" --no-config --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

NPM := npm ci --ignore-scripts --no-audit --no-fund --loglevel=error --prefix

# Set-up in three steps, each done again only when what it depends on changed. The first starts from
# an empty .venv/, so that what a lock no longer names is gone, and with it the marks of the others.

$(VENV)/site.done: requirements/site.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Masa needs Python 3.11 or newer. $(PYTHON) is: $$($(PYTHON) --version 2>&1)." >&2; \
		echo "Name another one like this: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' || { \
		echo "This Python has no venv module. On Debian and Ubuntu: sudo apt install python3-venv" >&2; exit 1; }
	@echo "Setting up .venv/ (once, about half a minute)"
	@$(PYTHON) -m venv --clear $(VENV)
	@$(PIP) install $(LOCKED) requirements/site.txt
	@touch $@

$(VENV)/masa.done: $(VENV)/site.done pyproject.toml
	@$(PIP) install --no-deps --no-build-isolation --no-index --editable .
	@touch $@

$(VENV)/test.done: $(VENV)/masa.done requirements/test.txt
	@echo "Adding what the tests need to .venv/"
	@$(PIP) install $(LOCKED) requirements/test.txt
	@touch $@

$(VENV)/pdf.done: $(VENV)/masa.done requirements/pdf.txt
	@echo "Adding what makes PDFs to .venv/"
	@$(PIP) install $(LOCKED) requirements/pdf.txt
	@touch $@

# What the tests of editors speak with, and what validates HTML. Without npm they are skipped,
# except where CI=true.
$(VENV)/editors.done: $(VENV)/test.done $(wildcard tests/editors/package-lock.json tests/html/package-lock.json)
	@if ! command -v npm >/dev/null; then echo "No npm here: no editor is asked, and no HTML validated."; \
	elif $(NPM) tests/editors && $(NPM) tests/html; then touch $@; \
	else echo "npm could not install what tests/editors and tests/html need, so nothing is asked of it."; fi
