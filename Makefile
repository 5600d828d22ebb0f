# Two commands matter: make run, make test. Everything else is for daily work.

PYTHON ?= python3
PORT ?= 8000
ARGS ?=
VENV := .venv/bin
export PYTHONDONTWRITEBYTECODE ?=

.DEFAULT_GOAL := help
.PHONY: help install install-tests run reset test check fix bench lock pytest servers

help: ## Show this list
	@echo "Usage: make <what> [PORT=8000]"; echo
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{printf "%-16s %s\n", $$1, $$2}'

install: ## Set up what the portal needs to run
	@$(PYTHON) -m dev.setup

install-tests: ## Set up what its tests need as well
	@$(PYTHON) -m dev.setup --tests

run: install ## Run the portal with demo data on http://localhost:PORT; Ctrl-C stops it
	@$(VENV)/python -m dev.run --port $(PORT)

reset: ## Forget all demo data; the next `make run` starts over
	@$(PYTHON) -m dev.reset

test: install-tests ## Everything: linters, types, import rules, all tests with a real browser
	@$(VENV)/python -m dev.check --all $(ARGS)

check: install-tests ## The fast part of it: no browser, no fault tests
	@$(VENV)/python -m dev.check $(ARGS)

fix: install-tests ## Let the tools put right what they can
	-@$(VENV)/ruff check --fix --quiet .
	@$(VENV)/ruff format .
	-@if [ -d templates ]; then $(VENV)/djlint templates --reformat --quiet; fi

pytest: install-tests ## Some tests: make pytest ARGS="tests/core -k clock"
	@$(VENV)/pytest $(ARGS)

bench: install-tests ## Measure the promises of speed; one line of JSON for each
	@$(VENV)/python -m dev.bench $(ARGS)

servers: install ## A throw-away PostgreSQL and Valkey for experiments, until Ctrl-C
	@$(VENV)/python -m dev.servers

lock: ## Compile the requirements and the npm lock anew
	@$(PYTHON) -m dev.lock
