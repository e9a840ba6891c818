# The commands of this project. Each sets up what it needs first; nothing else is needed beforehand
# than Python 3.11 or later and make.
#
#   make talk [MUTE=1] [LOCALE=en-US] [SAVE_AUDIO=folder]    talk to the skill
#   make test                                                all tests
#   make check                                               lint, types, architecture, generated files

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
LOCALE ?= en-GB
PORT ?= 8080

.DEFAULT_GOAL := help
.PHONY: help setup talk serve test check format rules models overmatch screens accuracy benchmark ears mutants locks clean

help: ## what can be made
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | sort

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or later is needed; $(PYTHON) is older. Try: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@echo "Setting up in $(VENV), once; this takes a minute."
	@$(PYTHON) -m venv $(VENV)

# Two sets: what talking needs, and on top of it what developing needs.
$(VENV)/talk.ready: requirements/simulator.txt pyproject.toml | $(BIN)/python
	@$(PIP) install --require-hashes -r requirements/simulator.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev.ready: requirements/dev.txt pyproject.toml | $(BIN)/python
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@ $(VENV)/talk.ready

setup: $(VENV)/dev.ready ## everything for working on the project

talk: $(VENV)/talk.ready ## talk to the skill on a practice device
	@$(BIN)/twitch-helper talk --locale $(LOCALE) $(if $(MUTE),--mute) $(if $(SAVE_AUDIO),--save-audio "$(SAVE_AUDIO)")

serve: $(VENV)/dev.ready ## the verified Alexa endpoint, on 127.0.0.1 (needs ALEXA_SKILL_ID)
	@$(BIN)/python -m skill.web --port $(PORT)

test: $(VENV)/dev.ready ## all tests
	@$(BIN)/python -m pytest -n auto --dist loadgroup

check: $(VENV)/dev.ready ## lint, types, architecture, generated files
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python scripts/build_rules_page.py --check
	$(BIN)/python scripts/build_models.py --check
	$(BIN)/python scripts/build_traceability.py --check
	$(BIN)/python -m scripts.build_readme --check
	$(BIN)/python -m scripts.build_conversations --check
	$(BIN)/python -m scripts.accuracy --check
	$(BIN)/python -m scripts.overmatch --check

format: $(VENV)/dev.ready ## put the code in form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

rules: $(VENV)/dev.ready ## write the generated pages anew
	$(BIN)/python scripts/build_rules_page.py
	$(BIN)/python scripts/build_traceability.py
	$(BIN)/python -m scripts.build_readme
	$(BIN)/python -m scripts.build_conversations

models: $(VENV)/dev.ready ## write the interaction models anew
	$(BIN)/python scripts/build_models.py

# Node.js with npm, Chromium and the typeface Open Sans are the system's: on Debian,
#   apt-get install nodejs npm chromium fonts-open-sans
tools/apl/node_modules: tools/apl/package-lock.json
	@cd tools/apl && npm ci --no-progress --loglevel=error
	@touch $@

screens: $(VENV)/dev.ready tools/apl/node_modules ## draw the screens anew
	$(BIN)/python -m scripts.draw_screens

overmatch: $(VENV)/dev.ready ## whether an intent steals another's sentences, or a red flag, into docs/overmatch.md
	$(BIN)/python -m scripts.overmatch --write

accuracy: $(VENV)/dev.ready ## how well people are understood, by kind, into docs/understanding.md
	$(BIN)/python -m scripts.accuracy --write
	$(BIN)/python -m scripts.accuracy

benchmark: $(VENV)/dev.ready ## measure the speed and write docs/performance.md (minutes)
	$(BIN)/python -m benchmarks --write

frequencies: $(VENV)/dev.ready ## count anew how often each word is said, which patterns are looked for by
	$(BIN)/python -m scripts.count_words

ears: $(VENV)/dev.ready ## train what is learned from the dev utterances anew (half an hour)
	@$(PIP) install --require-hashes -r requirements/train.txt
	$(BIN)/python -m scripts.train_encoder

mutants: $(VENV)/dev.ready ## mutation testing of the triage room
	$(BIN)/mutmut run
	$(BIN)/mutmut results

locks: $(VENV)/dev.ready ## pin all dependencies anew, with hashes
	$(BIN)/python scripts/lock.py

clean: ## forget what was set up
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache mutants
