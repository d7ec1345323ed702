# `make demo` shows the bot, `make test` proves it; `make` lists the rest. More words for the program: ARGS="-k poll".
# The environment is .venv in this folder; requirements/install makes it and keeps it up to date.
unexport PYTHONHOME PYTHONPATH
.NOTPARALLEL:
.PHONY: help demo run test crash lint types bench lock

python := .venv/bin/python
compile := $(python) -m uv pip compile pyproject.toml --quiet --universal --fork-strategy fewest --generate-hashes \
	--no-emit-index-url --custom-compile-command "make lock" $(UPGRADE)

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-6s %s\n", $$1, $$2 }' Makefile

demo: ## try the bot in the browser with a whole school inside: no token, no account
	@sh requirements/install run
	@exec $(python) -m bot demo $(ARGS)

run: ## run the bot; BOT_TOKEN comes from the environment or from .env
	@sh requirements/install run
	@exec $(python) -m bot run $(ARGS)

test: ## run all tests, on every core; some of them: make test ARGS="-k poll"
	@sh requirements/install test
	@$(python) -m pytest -n auto --dist worksteal $(ARGS)

crash: ## kill the bot a hundred times on each database, and look for what is lost or came twice
	@sh requirements/install test
	@CRASH_KILLS=$${CRASH_KILLS:-100} $(python) -m pytest tests/crash -o faulthandler_timeout=900 $(ARGS)

lint: ## check style and which part may import which
	@sh requirements/install test
	@$(python) -m ruff check .
	@$(python) -m ruff format --check .
	@$(python) .venv/bin/lint-imports

types: ## check the types
	@sh requirements/install test
	@$(python) -m mypy

bench: ## measure how many votes a second the bot takes
	@sh requirements/install run
	@exec $(python) -m bot bench $(or $(ARGS),votes)

lock: ## lock what pyproject.toml asks for; to newer versions: make lock UPGRADE=--upgrade
	@sh requirements/install test
	@$(python) -m pip install --quiet --disable-pip-version-check uv
	@$(compile) --output-file requirements/run.txt
	@$(compile) --extra test --extra lint --constraint requirements/run.txt --output-file requirements/test.txt
