# The commands of a contributor. `make demo` and `make test` work on a fresh machine with Python 3.11 and git.
.DEFAULT_GOAL := help
.PHONY: help demo test check lint types contracts licences bench compare large large-pages letters growth load soak score browser golden validation gallery kept serve fuzz faults mutants cluster sbom audit clean

PYTHON ?= python3
UV_VERSION := 0.13.9
UV := .tools/bin/uv
BIN := .venv/bin
export UV_PYTHON_DOWNLOADS := never
export UV_PROJECT_ENVIRONMENT := .venv
WORKERS ?= auto

help:  ## Show what can be done here
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sort | sed 's/:.*##/\t/' | expand -t 12

$(UV):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; name it with PYTHON=..."; exit 2; }
	@$(PYTHON) -m venv .tools || { echo "Python cannot make a virtual environment; on Debian: apt-get install python3-venv"; exit 2; }
	@.tools/bin/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

.venv/.runs: $(UV) pyproject.toml uv.lock
	@$(UV) sync --quiet --locked --inexact --no-dev --extra postgres --extra effects --compile-bytecode
	@touch $@

.venv/.tests: $(UV) pyproject.toml uv.lock
	@$(UV) sync --quiet --locked --inexact --extra postgres --extra effects
	@touch $@ .venv/.runs

demo: .venv/.runs  ## Install, build a workspace with the starter facts, check the demonstration letter
	@$(BIN)/routekaart demo

test: .venv/.tests  ## Install and run the tests
	@$(BIN)/pytest -n $(WORKERS) -q

check: lint types contracts licences test  ## All that must pass before a change lands

lint: .venv/.tests
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check

types: .venv/.tests
	@$(BIN)/mypy

contracts: .venv/.tests
	@$(BIN)/lint-imports --no-cache

licences: .venv/.tests
	@$(BIN)/reuse lint --quiet && echo "Every file has its licence."

bench: .venv/.tests  ## Measure speed; prints figures and fails nothing
	@$(UV) sync --quiet --locked --inexact --extra postgres --extra effects --group bench
	@$(BIN)/python benchmarks/run.py

compare: .venv/.tests  ## Measure speed and quality beside what one would take instead (PARTS=reading,pdf MARKDOWN=file)
	@$(UV) sync --quiet --locked --inexact --extra postgres --extra effects --group bench --group load --group compare || echo "Not all could be installed; what is missing is said below."
	@OPENBLAS_NUM_THREADS=1 $(BIN)/python -m benchmarks.compare $(if $(PARTS),--parts $(PARTS)) $(if $(MARKDOWN),--markdown $(MARKDOWN))

large: .venv/.tests  ## Ask statistics of 100,000,000 made-up figures, beside pandas and SQLite (ROWS=1000000)
	@$(BIN)/python benchmarks/large_statistics.py $(or $(ROWS),100000000)

large-pages: .venv/.tests  ## Ask the internal site for pages with 100,000,000 made-up figures behind it (ROWS=1000000)
	@$(BIN)/python -m benchmarks.large_pages --folder .benchmarks/large-pages --rows $(or $(ROWS),100000000) 2>/dev/null

letters: .venv/.tests  ## Read very many letters with planted figures (NUMBER=1000000 LENGTH=short THROUGH=pool, or spark); goes on where it stopped
	@$(BIN)/python -m benchmarks.many_letters --number $(or $(NUMBER),1000000) --length $(or $(LENGTH),short) --through $(or $(THROUGH),pool) --folder .benchmarks/letters

growth: .venv/.tests  ## Measure how register and statistics cost more as they grow (SIZES="10000 100000 1000000" POSTGRES=address); takes half an hour
	@$(BIN)/python -m benchmarks.grow_statistics --folder .benchmarks/statistics --sizes $(or $(SIZES),10000 100000 1000000)
	@$(BIN)/python -m benchmarks.grow_register --folder .benchmarks/sqlite --sizes $(or $(SIZES),10000 100000 1000000)
	@$(if $(POSTGRES),$(BIN)/python -m benchmarks.grow_register --folder .benchmarks/postgres --sizes $(or $(SIZES),10000 100000 1000000) --postgres '$(POSTGRES)')

load: .venv/.tests  ## Ask the public site for pages at 50 requests a second, beside a bare Datasette (SECONDS=60)
	@$(UV) sync --quiet --locked --inexact --extra postgres --extra effects --group load
	@$(BIN)/python benchmarks/load_site.py --seconds $(or $(SECONDS),60)

soak: .venv/.tests  ## Keep both sites busy with everything at once, and see whether their memory grows (MINUTES=60)
	@$(BIN)/python benchmarks/soak_site.py --minutes $(or $(MINUTES),60)

score: .venv/.tests  ## Measure how well letters are read and sentences judged (LETTERS=folder DATA=folder EACH=64 SEED=2 HALF=both)
	@$(BIN)/python benchmarks/score_reading.py --letters $(or $(LETTERS),../shared/letters)
	@$(BIN)/python benchmarks/score_verdicts.py --data $(or $(DATA),../shared/data) --each $(or $(EACH),64) --seed $(or $(SEED),2)
	@$(BIN)/python benchmarks/score_sentences.py --data $(or $(DATA),../shared/data) --half $(or $(HALF),both)
	@$(BIN)/python benchmarks/score_asks.py --data $(or $(DATA),../shared/data) --letters $(or $(LETTERS),../shared/letters) --half $(or $(HALF),both)

golden: .venv/.tests  ## Write the golden files again; read the difference before you commit it
	@ROUTEKAART_GOLDEN=write $(BIN)/pytest -q -n 0 tests/golden

validation: .venv/.tests  ## Write docs/validation.md and docs/detections.md again
	@ROUTEKAART_GOLDEN=write $(BIN)/pytest -q -n 0 tests/evaluating/test_validation_page.py tests/evaluating/test_bearing_page.py

gallery: .venv/.tests  ## Write docs/gallery.md again, the worked examples with their receipts
	@ROUTEKAART_GOLDEN=write $(BIN)/pytest -q -n 0 tests/golden/test_gallery.py

kept: .venv/.tests  ## Keep a small workspace of this version, which later versions must open; once, before it is tagged
	@$(BIN)/python -m tests.upgrades.making

fuzz: .venv/.tests  ## Give parsers and grammar hostile input for a while (SECONDS=60; SEED=1 for the same walk each time)
	@$(UV) sync --quiet --locked --inexact --extra postgres --extra effects --group fuzz
	@ROUTEKAART_FUZZ_SEED=$(SEED) $(BIN)/python -m tests.fuzz $(or $(SECONDS),60)

faults: .venv/.tests  ## Kill what is at work 240 times and more, fill disks, restart databases (KILLS=30 of each)
	@ROUTEKAART_KILLS=$(or $(KILLS),30) $(BIN)/pytest -q -n 0 tests/faults tests/register/test_processes.py tests/register/test_failures.py

mutants: .venv/.tests  ## Change the code of verdicts, rulings and rights a little, and see whether a test notices (ONLY='routekaart.ruling.*')
	@$(UV) sync --quiet --locked --inexact --extra postgres --group mutants
	@$(BIN)/mutmut run $(if $(ONLY),'$(ONLY)') && $(BIN)/mutmut results

browser: .venv/.tests  ## Open the pages in Chromium
	@$(BIN)/pytest -q -n 0 -m browser tests/browser

cluster: .venv/.tests  ## Read letters on a Spark cluster of two workers on this machine, one of them killed
	@$(UV) sync --quiet --locked --inexact --extra postgres --extra effects --extra cluster
	@$(BIN)/pytest -q -n 0 -m cluster tests/cluster

sbom: .venv/.runs  ## Write dist/routekaart.cdx.json: all that Routekaart is made of, as CycloneDX
	@mkdir -p dist
	@$(UV) export --quiet --locked --no-dev --all-extras --preview-features sbom-export --format cyclonedx1.5 > dist/python.cdx.json
	@$(BIN)/python deploy/sbom.py < dist/python.cdx.json > dist/routekaart.cdx.json && rm dist/python.cdx.json
	@echo "dist/routekaart.cdx.json"

audit: .venv/.runs  ## Ask the public lists of weaknesses about what is locked; needs a network, and says so where there is none
	@UV=$(UV) $(BIN)/python deploy/audit.py

serve: .venv/.runs  ## Serve the site for those who keep the dossiers, on the starter workspace
	@$(BIN)/routekaart start

clean:  ## Remove what was installed and made here
	rm -rf .venv .tools .benchmarks demo .mypy_cache .ruff_cache .hypothesis
