# make run: the app, with nothing configured. make test: everything, with what it needs installed.
# On Windows, or without make: `pipx install .` and then `polku`.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
DEBIAN_PACKAGES = postgresql chromium
PIP = $(BIN)/python -m pip --disable-pip-version-check

.PHONY: run test check soak bench screenshots install install-dev system-packages clean

run: install
	@$(BIN)/polku $(ARGS)

install: $(VENV)/.installed
install-dev: $(VENV)/.installed-dev

$(VENV)/.installed: pyproject.toml constraints.txt
	@echo "Setting up Polku in $(VENV) (once, a minute or two) …"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Polku needs Python 3.11 or newer; set PYTHON=… to one."; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { echo "No virtual environment could be made; on Debian: apt-get install python3-venv"; exit 1; }
	@$(PIP) install --quiet --upgrade -c constraints.txt pip
	@$(PIP) install --quiet -c constraints.txt -e .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	@$(PIP) install --quiet -c constraints.txt --group dev
	@touch $@

# The tests use a real PostgreSQL and a real browser. They are installed where that is possible; otherwise this stops
# and says so.
system-packages:
	@{ ls /usr/lib/postgresql/*/bin/initdb && { command -v chromium || command -v chromium-browser || command -v google-chrome; }; } >/dev/null 2>&1 || { \
	  line="apt-get install -y --no-install-recommends $(DEBIAN_PACKAGES)"; \
	  if [ "$$(id -u)" = 0 ]; then echo "$$line"; apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$line >/dev/null; \
	  elif sudo -n true 2>/dev/null; then echo "sudo $$line"; sudo apt-get update -qq && sudo DEBIAN_FRONTEND=noninteractive $$line >/dev/null; \
	  else echo "The tests need PostgreSQL's server and Chromium. Please run: sudo $$line"; exit 1; fi; }

# A file's tests share a browser and an app, so they stay on one core.
test: install-dev system-packages
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile $(ARGS)

check: install-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

soak: install-dev system-packages
	POLKU_SOAK=1 $(BIN)/python -m pytest --timeout 7200 $(ARGS)

screenshots: install-dev system-packages
	$(BIN)/python -m tests.web.shots docs

bench: install-dev
	$(BIN)/python -m benchmarks
	$(BIN)/python -m benchmarks.retrieval
	$(BIN)/python -m benchmarks.documents
	$(BIN)/python -m benchmarks.web

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
