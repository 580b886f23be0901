# Every job is one line; `make` alone lists them. GNU Make 3.81 and any sh are enough.
PY ?= python3.13 python3.12 python3.11 python3 python
VENV ?= .venv
BIN := $(VENV)/bin
CLI := $(BIN)/python -m lebak_reports
NOTEBOOKS := $(wildcard notebooks/*.ipynb)
LOCKS := bootstrap run test dev lab dask oracles
COMPILE := $(BIN)/uv pip compile --quiet --universal --fork-strategy fewest --generate-hashes \
	--python-version 3.11 --no-emit-index-url --no-header --no-annotate

export Q R
# What Jupyter, its language servers and matplotlib would write to the home folder goes to the cache.
export JUPYTER_PLATFORM_DIRS := 1
export JUPYTER_CONFIG_PATH := $(CURDIR)/tools/jupyter
export JUPYTER_CONFIG_DIR := $(CURDIR)/.cache/jupyter/config
export JUPYTER_DATA_DIR := $(CURDIR)/.cache/jupyter/data
export JUPYTER_RUNTIME_DIR := $(CURDIR)/.cache/jupyter/runtime
export IPYTHONDIR := $(CURDIR)/.cache/jupyter/ipython
export MPLCONFIGDIR := $(CURDIR)/.cache/matplotlib
export npm_config_cache := $(CURDIR)/.cache/npm
# Kernels import installed packages: their files never change, so the debugger need not check.
export PYDEVD_DISABLE_FILE_VALIDATION := 1
unexport PYTHONDONTWRITEBYTECODE PYTHONPATH PYTHONHOME

# A stamp is as good as its Python: after an upgrade of the system's, everything is made anew.
ALIVE := $(shell sh tools/find-python.sh $(BIN)/python >/dev/null 2>&1 && echo yes)
RUN := $(VENV)/.run
TEST := $(VENV)/.test
DEV := $(VENV)/.dev
LAB := $(VENV)/.lab
DASK := $(VENV)/.dask
# Oracles bring pyarrow and polars, without which everything else is tested.
ORACLES := $(VENV)-oracles/.oracles

NEEDS_Q := $(filter quarterly region,$(MAKECMDGOALS))

python = python=$$(sh tools/find-python.sh $(PY))
set-up = @$(python) && "$$python" tools/bootstrap.py "$(VENV)" $(1) && touch $@
# Tests are shared out among workers, those of one file mostly to one.
SHARED_OUT := --numprocesses auto --maxprocesses 4 --dist worksteal
# make turns every failure into its own code 2, so the code of the command is printed.
told = || { code=$$?; echo "Kode keluar $$code: artinya ada di docs/panduan/bila-gagal.md" >&2; exit $$code; }

.DEFAULT_GOAL := help
.PHONY: help quarterly region lab dask test test-all test-oracles bench soak check docs lock clean arguments FORCE

help: ## Tampilkan daftar ini
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

quarterly: arguments $(RUN) ## Jalankan satu triwulan: make quarterly Q=2024Q3 [ARGS=--contoh]
	@$(CLI) run "$$Q" $(ARGS) $(told)

region: arguments $(RUN) ## Ulangi satu wilayah: make region Q=2024Q3 R=Banjarsari
	@$(CLI) run "$$Q" --wilayah "$$R" $(ARGS) $(told)

lab: $(LAB) ## Buka notebook di JupyterLab
	@mkdir -p -m 700 .cache && $(BIN)/python -m jupyterlab $(ARGS)

dask: $(DASK) ## Pasang paket untuk klaster Dask
	@echo "Paket Dask siap: lihat docs/panduan/klaster-dask.md"

test: $(TEST) ## Jalankan uji yang tidak memerlukan program lain
	@$(BIN)/python -m pytest $(SHARED_OUT) -m "not system" $(ARGS)

test-all: $(TEST) $(DEV) $(LAB) $(DASK) ## Jalankan semua uji
	@$(BIN)/python -m pytest $(SHARED_OUT) $(ARGS)

test-oracles: $(ORACLES) ## Bandingkan penaksir dengan paket statistik lain
	@$(VENV)-oracles/bin/python -m pytest --confcutdir=tests/oracles tests/oracles $(ARGS)

bench: $(DEV) ## Bandingkan kecepatan dengan papermill dan nbconvert; perlu Chromium, berjam-jam
	@$(BIN)/python tools/bench $(ARGS)

soak: $(RUN) ## Buat 1.000 kernel berturut-turut dan periksa bahwa tidak ada yang tertinggal
	@$(BIN)/python tools/soak.py 1000

check: $(TEST) $(DEV) ## Periksa gaya, tipe, arah impor, dan kebersihan notebook
	@$(BIN)/ruff check && $(BIN)/ruff format --check
	@$(BIN)/mypy && $(BIN)/mypy --strict tools
	@$(BIN)/lint-imports
	@$(BIN)/nbstripout --verify --keep-id $(NOTEBOOKS)

docs: $(RUN) ## Perbarui halaman docs/rujukan yang dibuat dari kode
	@$(BIN)/python tools/write_reference.py

lock: $(DEV) ## Perbarui kunci paket di requirements/
	@for lock in $(LOCKS); do $(COMPILE) requirements/$$lock.in -o requirements/$$lock.txt || exit; done

clean: ## Hapus tembolok; masukan, rilis, dan .venv tetap ada
	@rm -rf .cache .import_linter_cache .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage

arguments:
	@$(python) && "$$python" tools/check_arguments.py $(if $(filter region,$(MAKECMDGOALS)),region Q R,quarterly Q)

# Where Q is needed it is refused before anything is installed, with -j too.
$(RUN): requirements/run.txt pyproject.toml $(if $(ALIVE),,FORCE) | $(if $(NEEDS_Q),arguments)
	$(call set-up,run)

$(TEST): requirements/test.txt $(RUN)
	$(call set-up,test)

$(DEV): requirements/dev.txt $(RUN)
	$(call set-up,dev)

$(LAB): requirements/lab.txt $(RUN)
	$(call set-up,lab)

$(DASK): requirements/dask.txt $(RUN)
	$(call set-up,dask)

$(ORACLES): requirements/oracles.txt
	@$(python) && "$$python" tools/bootstrap.py "$(@D)" oracles && touch $@
