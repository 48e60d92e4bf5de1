# Two commands on a fresh machine: `make run` and `make test`. Both do all their set-up and are quick the second time.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
SYSTEM := .venv/.system
QUESTION := Why won't Russia deliver S-400s to Iran?

# What Qt needs to draw without and with a screen on Debian and Ubuntu (libraries that PySide6's wheels do not carry).
DEBIAN := libgl1 libegl1 libglib2.0-0 libdbus-1-3 libxkbcommon0 libfontconfig1 fonts-dejavu-core libgssapi-krb5-2 libbrotli1 \
          libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0

.DEFAULT_GOAL := help
.PHONY: help run test lint bench torture screenshots clean

help:            ## This list
	@grep -hE '^[a-z]+: .*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

run: $(READY)    ## Index the sample articles, ask a question, open the window (where there is a display)
	@$(BIN)/askrs index resources/articles
	@$(BIN)/askrs ask "$(QUESTION)"
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" != Linux ]; then $(BIN)/askrs gui --ask "$(QUESTION)"; \
	else echo; echo "There is no display here, so the window stays closed. On a desktop: $(BIN)/askrs"; fi

test: $(READY)   ## The whole test suite, with the checks of style, types and floors
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n auto --maxprocesses 4 --dist worksteal

lint: $(READY)   ## Only the checks of style, types and floors
	$(BIN)/ruff format --check src tests
	$(BIN)/ruff check src tests
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(READY)  ## How well the sample questions are answered
	$(BIN)/python -m askrs.bench quality --articles resources/articles --cases resources/bench/sample.jsonl

torture: $(READY) ## Kill, fill, flip and mutate: whether anything is ever lost (20 minutes; QUICK=1 one; ODD_FILES=folder)
	@cd tests && ../$(BIN)/python -m torture $(if $(QUICK),--quick) $(if $(ODD_FILES),--odd-files "$(abspath $(ODD_FILES))")

screenshots: $(READY)  ## Take pictures of the running window in sixteen states (NAME=… some of them)
	@$(BIN)/python docs/screenshots.py $(NAME)

clean:           ## Remove the environment and the sample library
	rm -rf .venv index/library.sqlite3 index/library.lock index/passages.faiss

$(READY): pyproject.toml | $(SYSTEM)
	@echo "Installing askrs and its libraries into .venv (about 2 GB; some minutes, once) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	@$(BIN)/python -m pip install --disable-pip-version-check --progress-bar on --editable '.[dev]' | grep -E '^(Collecting|Installing|Successfully)' | cut -c1-100
	@touch $@

$(SYSTEM):
	@$(PYTHON) -c 'import sys; sys.exit("askrs needs Python 3.11 or newer; name one: make PYTHON=python3.12 run" if sys.version_info < (3, 11) else 0)'
	@echo "Making the virtual environment .venv …"
	@$(PYTHON) -m venv .venv || { echo "On Debian: apt-get install python3-venv"; exit 1; }
	@if command -v dpkg-query >/dev/null; then \
	  missing=""; for name in $(DEBIAN); do \
	    dpkg-query -W -f='$${Status}' $$name 2>/dev/null | grep -q 'ok installed' || \
	    dpkg-query -W -f='$${Status}' $${name}t64 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$name"; done; \
	  if [ -n "$$missing" ]; then \
	    if [ "$$(id -u)" = 0 ]; then echo "Installing what the window needs:$$missing"; \
	      apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null || \
	      echo "That did not work; the window may need:$$missing"; \
	    else echo "The window may need Debian packages that are not here. As root: apt-get install$$missing"; fi; \
	  fi; fi
	@touch $@
