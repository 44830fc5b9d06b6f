# Readout's tasks. `make` alone lists them.
#
# FTS5 is compiled into the SQLite driver by a build tag. It is set here once,
# for every go command; a build without it stops and says so.
export GOFLAGS := -tags=sqlite_fts5 $(filter-out -tags=%,$(GOFLAGS))

ADDR   ?= localhost:8080
SEEDS  ?= seeds
DB     ?= readout.db
CORPUS ?= ../shared

BIN    := bin/readout
LINT   := go tool -modfile=tools/lint/go.mod golangci-lint

E2E_MEETINGS ?= 30000
CHROMIUM     := $(firstword $(foreach name,chromium chromium-browser google-chrome google-chrome-stable,$(shell command -v $(name) 2>/dev/null)))

.DEFAULT_GOAL := help
.PHONY: release help build run dev test check lint golden score topics lands signs bench bench-small picture weights citations e2e soak clean

help: ## List the targets
	@echo "Readout: a read-only archive of meetings, read from dated news articles."
	@echo
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@echo
	@echo "  make run ADDR=127.0.0.1:9000 SEEDS=articles DB=archive.db   serves other articles elsewhere"

build: ## Build bin/readout, one self-contained binary
	go build -trimpath -o $(BIN) ./cmd/readout

run: build ## Read SEEDS into DB and serve it at ADDR (http://localhost:8080)
	$(BIN) ingest --db $(DB) $(SEEDS)
	$(BIN) serve --db $(DB) --addr $(ADDR)

dev: build ## As run, with templates and static files read anew at each request
	$(BIN) ingest --db $(DB) $(SEEDS)
	$(BIN) serve --db $(DB) --addr $(ADDR) --dev

test: ## Run every test; those in a browser that take minutes are in e2e
	go vet ./...
	go test -timeout 40m ./...
	@$(if $(CHROMIUM),,echo "left out: the tests in a browser, for there is no Chromium here (Debian: apt-get install chromium)")

# The large archive of the tests in a browser is invented anew each time, since
# what the program reads from its articles may have changed.
e2e: build ## Try the site in headless Chromium: journeys, every route, axe-core, valid HTML
ifeq ($(CHROMIUM),)
	@echo "left out: the tests in a browser, for there is no Chromium here (Debian: apt-get install chromium)"
else
	@npm ci --prefix tools --ignore-scripts --no-audit --no-fund || echo "left out: axe-core and the Nu validator, for npm did not install them"
	rm -rf bin/e2e
	$(BIN) bench generate --meetings $(E2E_MEETINGS) bin/e2e/articles
	$(BIN) ingest --db bin/e2e/large.db bin/e2e/articles
	rm -rf bin/e2e/articles
	READOUT_E2E=all READOUT_E2E_DB=$(CURDIR)/bin/e2e/large.db go test -count=1 -timeout 40m ./internal/e2e
endif

citations: build ## Read the citations of SEEDS with a library that is not ours
	@npm ci --prefix tools --ignore-scripts --no-audit --no-fund
	rm -rf bin/citations bin/citations.db
	$(BIN) ingest --db bin/citations.db $(SEEDS)
	$(BIN) freeze --db bin/citations.db --base-url https://readout.example --out bin/citations
	node tools/citations.mjs bin/citations/data/site

weights: ## Write docs/page-weights.md, after make e2e has invented its large archive
	READOUT_WEIGHTS=$(CURDIR)/docs/page-weights.md READOUT_E2E_DB=$(CURDIR)/bin/e2e/large.db go test -count=1 -run TestWeights ./internal/e2e

picture: build ## Draw the first page of SEEDS for the README, docs/readout.png
	$(BIN) ingest --db bin/picture.db $(SEEDS)
	READOUT_PICTURE=$(CURDIR)/docs/readout.png READOUT_E2E_DB=$(CURDIR)/bin/picture.db go test -count=1 -run TestPicture ./internal/e2e

lint: ## Run gofmt, go vet and golangci-lint
	@unformatted=$$(gofmt -l $$(git ls-files '*.go')); \
	if [ -n "$$unformatted" ]; then echo "not formatted (run gofmt -w):"; echo "$$unformatted"; exit 1; fi
	go vet ./...
	$(LINT) run --timeout 15m ./...

check: lint ## Run the linters, the report of licences, and every test under the race detector
	go run ./internal/licences
	go test -race -timeout 40m ./...

SOAK ?= 10m
SOAKED := Killed|NoRoom|DiskFull|ReadOnly|TwoBuilds|BadInput|Attack|OnlyReading|Headers|Rate|Nothing|SlowClients|Idle|Load
FUZZ  ?= 1m
soak: build ## Run all long forms: faults, attacks, SOAK (10m) of load, FUZZ (1m) of each fuzzer, replicas
	go test -count=1 -timeout 60m -v -run '$(SOAKED)' ./cmd/readout -soak $(SOAK)
	go test -count=1 -v -run 'Hostile' ./internal/web
	deploy/replicas.sh
	deploy/spread.sh
	tools/fuzz.sh $(FUZZ)

golden: ## Write the golden readings anew; look at the difference before you commit it
	go test ./internal/ingest -run TestWritten -update
	git diff --stat -- '*/testdata/*'

score: build ## Measure extraction against the gold answers in CORPUS (../shared), where they are at hand, into docs/method.md
	python3 tools/score.py $(BIN) $(CORPUS) docs/method.md

topics: ## Try other numbers of the topics pass against the gold answers in CORPUS (../shared), by cross-validation
	python3 tools/topics.py $(CORPUS)

lands: ## Learn from the gold answers in CORPUS (../shared) whom people represent of whom no words say it
	python3 tools/lands.py $(CORPUS) --write

signs: ## Learn the weights of signs anew from the written articles and CORPUS (../shared); needs scikit-learn
	python3 tools/signs.py $(CORPUS) --write

bench: build tools/compromise/node_modules ## Measure on 10,000 and 1,000,000 invented meetings (an hour, 20 GB), into docs/performance.md
	$(BIN) bench --document docs/performance.md

bench-small: build ## Measure on 10,000 and 100,000 invented meetings
	$(BIN) bench --large 100000 --rounds 5

tools/compromise/node_modules: tools/compromise/package-lock.json
	if command -v npm >/dev/null; then cd tools/compromise && npm ci --no-audit --no-fund; fi

release: ## Build static binaries for linux amd64 and arm64 into dist/, with parts lists and checksums
	sh tools/release.sh

clean: ## Remove what was built
	rm -rf bin dist $(DB) $(DB)-journal $(DB)-wal $(DB)-shm $(dir $(DB)).$(notdir $(DB)).readings
