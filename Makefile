# Every job is one line; `make` alone lists them. GNU Make 3.81 and any sh are enough.
PY ?= python3.13 python3.12 python3.11 python3 python
VENV ?= .venv
BIN := $(VENV)/bin
# What a target runs stands in tools/tasks.py, which make.cmd shares; what it needs stands here.
task = @$(BIN)/python tools/tasks.py "$(VENV)" $@ $(ARGS)

export Q R
unexport PYTHONDONTWRITEBYTECODE PYTHONPATH PYTHONHOME

# A stamp is as good as its Python: after an upgrade of the system's, everything is made anew.
ALIVE := $(shell sh tools/find-python.sh $(BIN)/python >/dev/null 2>&1 && echo yes)
RUN := $(VENV)/.run
TEST := $(VENV)/.test
DEV := $(VENV)/.dev
LAB := $(VENV)/.lab
DASK := $(VENV)/.dask
DOCX := $(VENV)/.docx
# Oracles bring pyarrow and polars, without which everything else is tested.
ORACLES := $(VENV)-oracles/.oracles

NEEDS_Q := $(filter quarterly region,$(MAKECMDGOALS))

python = python=$$(sh tools/find-python.sh $(PY))
set-up = @$(python) && "$$python" tools/bootstrap.py "$(VENV)" $(1) && touch $@

.DEFAULT_GOAL := help
.PHONY: help quarterly region lab dask docx test test-all test-oracles bench soak check docs lock wheelhouse clean arguments FORCE

help: ## Tampilkan daftar ini
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

quarterly: arguments $(RUN) ## Jalankan satu triwulan: make quarterly Q=2024Q3 [ARGS=--contoh]
	$(task)

region: arguments $(RUN) ## Ulangi satu wilayah: make region Q=2024Q3 R=Banjarsari
	$(task)

lab: $(LAB) ## Buka notebook di JupyterLab
	$(task)

dask: $(DASK) ## Pasang paket untuk klaster Dask
	$(task)

docx: $(DOCX) ## Pasang paket untuk surat pengantar DOCX
	$(task)

test: $(TEST) ## Jalankan uji yang tidak memerlukan program lain
	$(task)

test-all: $(TEST) $(DEV) $(LAB) $(DASK) $(DOCX) ## Jalankan semua uji
	$(task)

test-oracles: $(ORACLES) ## Bandingkan penaksir dengan paket statistik lain
	@$(VENV)-oracles/bin/python tools/tasks.py "$(VENV)-oracles" $@ $(ARGS)

bench: $(DEV) $(DASK) ## Bandingkan kecepatan dengan papermill dan nbconvert; perlu Chromium, sekitar 20 menit
	$(task)

soak: $(RUN) ## Buat 1.000 kernel berturut-turut dan periksa bahwa tidak ada yang tertinggal
	$(task)

check: $(TEST) $(DEV) ## Periksa gaya, tipe, arah impor, dan kebersihan notebook
	$(task)

docs: $(RUN) ## Perbarui halaman docs/rujukan yang dibuat dari kode
	$(task)

lock: $(DEV) ## Perbarui kunci paket di requirements/
	$(task)

wheelhouse: $(RUN) ## Unduh semua paket ke wheelhouse/ untuk komputer tanpa jaringan
	$(task)

clean: ## Hapus tembolok; masukan, rilis, dan .venv tetap ada
	@$(python) && "$$python" tools/tasks.py "$(VENV)" $@

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

$(DOCX): requirements/docx.txt $(RUN)
	$(call set-up,docx)

$(ORACLES): requirements/oracles.txt
	@$(python) && "$$python" tools/bootstrap.py "$(@D)" oracles && touch $@
