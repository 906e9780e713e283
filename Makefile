# Every target sets up what it needs: a private uv from PyPI, then the locked packages. `make` alone lists the targets.

UV_VERSION := 0.13.9
UV := .uv/bin/uv
UV_READY := .uv/uv-$(UV_VERSION)
RUN_READY := .venv/.ready-to-run
DEV_READY := .venv/.ready-to-develop
BENCH_READY := .venv/.ready-to-measure
MUTATE_READY := .venv/.ready-to-mutate
FUZZ_READY := .venv/.ready-to-fuzz
PYTHON := .venv/bin/python
ARGS ?=

export UV_PYTHON_DOWNLOADS := never
export UV_PYTHON_PREFERENCE := only-system
# The environment is this folder's own, whatever else is active in the shell.
unexport VIRTUAL_ENV
unexport PYTHONPATH

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test check fix docs bench mutate fuzz

help: ## This list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-7s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

demo: $(RUN_READY) ## Load the sample dossier, publish it into build/demo and serve it (ARGS=--no-serve, ARGS=PATH)
	@.venv/bin/kaderwerk demo $(ARGS)

check: $(DEV_READY) ## Lint, format, types and import arrows
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	.venv/bin/lint-imports

test: check ## Everything this machine can test, and what it left out and why
	$(PYTHON) -m pytest -n 2 --dist loadfile --no-loadscope-reorder $(ARGS)

fix: $(DEV_READY) ## Let the tools repair what they can
	$(PYTHON) -m ruff check --fix .
	$(PYTHON) -m ruff format .

docs: $(DEV_READY) ## Generate docs/reference again
	$(PYTHON) tools/reference.py

bench: $(BENCH_READY) ## Measure side by side and print the tables (ARGS=NAME for one)
	@set -e; for script in benchmarks/$(if $(ARGS),$(ARGS),*).py; do echo "== $$script"; $(PYTHON) "$$script"; done

mutate: $(MUTATE_READY) ## Change the code a little and count what no test notices (ARGS=PACKAGE of the core)
	$(PYTHON) tools/mutation.py $(ARGS)

fuzz: $(FUZZ_READY) ## Let texts grow towards unreached code of the reader (ARGS="TARGET --seconds 600")
	$(PYTHON) fuzz/run.py $(ARGS)

$(UV_READY):
	@echo "Fetching what is needed into .uv and .venv, once." >&2
	@python=$$(sh tools/find-python.sh) && rm -rf .uv && "$$python" -m venv .uv
	@.uv/bin/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	@touch $@

# Behind a proxy of an organisation only the certificates of the system know it; elsewhere those of uv do.
define sync
	@$(UV) sync --quiet --locked --inexact $(1) 2>/dev/null || $(UV) sync --quiet --locked --inexact --system-certs $(1)
endef

# A later sync adds and never removes, so that demo and test share one environment without moving packages to and fro.
$(RUN_READY): pyproject.toml uv.lock $(UV_READY)
	@test -x $(PYTHON) || $(UV) venv --quiet --python "$$(sh tools/find-python.sh)" .venv
	$(call sync,--no-dev)
	@touch $@

$(DEV_READY): $(RUN_READY)
	$(call sync)
	@touch $@

$(BENCH_READY): $(DEV_READY)
	$(call sync,--group bench)
	@touch $@

$(MUTATE_READY): $(DEV_READY)
	$(call sync,--group mutation)
	@touch $@

$(FUZZ_READY): $(DEV_READY)
	$(call sync,--group fuzz)
	@touch $@
