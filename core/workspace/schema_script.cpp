#include "core/workspace/schema_script.h"

namespace codegym {

const char kFirstSchema[] = R"sql(
CREATE TABLE counters (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT;
INSERT INTO counters VALUES ('changes', 0), ('visit', 0);

CREATE TABLE contents (
    id INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,
    packed INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE conditions (
    id INTEGER PRIMARY KEY,
    interpreter BLOB NOT NULL,
    program BLOB NOT NULL,
    limits BLOB NOT NULL,
    sandbox BLOB NOT NULL,
    UNIQUE (interpreter, program, limits, sandbox)
) STRICT;

CREATE TABLE problems (
    id INTEGER PRIMARY KEY,
    trash INTEGER NOT NULL DEFAULT 0,
    sequence INTEGER NOT NULL,
    code_id BLOB NOT NULL,
    original_id BLOB NOT NULL,
    title BLOB NOT NULL,
    source BLOB NOT NULL,
    licence BLOB NOT NULL,
    content_hash BLOB NOT NULL,
    entry_point BLOB NOT NULL,
    statement INTEGER NOT NULL,
    solution INTEGER NOT NULL,
    tests INTEGER NOT NULL,
    test_info INTEGER NOT NULL,
    extra INTEGER NOT NULL,
    has_tests INTEGER NOT NULL,
    stage INTEGER NOT NULL DEFAULT 0,
    refusal BLOB NOT NULL DEFAULT x'',
    findings INTEGER NOT NULL DEFAULT 0,
    errors INTEGER NOT NULL DEFAULT 0,
    UNIQUE (code_id, trash)
) STRICT;

CREATE TABLE environments (
    id INTEGER PRIMARY KEY,
    trash INTEGER NOT NULL DEFAULT 0,
    sequence INTEGER NOT NULL,
    public_id BLOB NOT NULL,
    problem BLOB NOT NULL,
    parent BLOB NOT NULL,
    source BLOB NOT NULL,
    licence BLOB NOT NULL,
    made_by INTEGER NOT NULL,
    granularity BLOB NOT NULL,
    metrics INTEGER NOT NULL,
    trainable INTEGER NOT NULL,
    task INTEGER NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0,
    tools INTEGER NOT NULL DEFAULT 0,
    tasks INTEGER NOT NULL DEFAULT 0,
    validity INTEGER NOT NULL DEFAULT 0,
    tests INTEGER NOT NULL DEFAULT 0,
    passed INTEGER NOT NULL DEFAULT 0,
    verdict_revision INTEGER NOT NULL DEFAULT 0,
    verdict_conditions INTEGER NOT NULL DEFAULT 0,
    rounds_min INTEGER,
    rounds_median INTEGER,
    rounds_max INTEGER,
    findings INTEGER NOT NULL DEFAULT 0,
    errors INTEGER NOT NULL DEFAULT 0,
    UNIQUE (public_id, trash)
) STRICT;
CREATE INDEX environments_by_problem ON environments (problem, trash);

CREATE TABLE revisions (
    id INTEGER PRIMARY KEY,
    environment INTEGER NOT NULL REFERENCES environments ON DELETE CASCADE,
    hash BLOB NOT NULL,
    parent_hash BLOB NOT NULL,
    source INTEGER NOT NULL,
    message BLOB NOT NULL,
    author BLOB NOT NULL,
    UNIQUE (environment, hash)
) STRICT;

CREATE TABLE tools (
    revision INTEGER NOT NULL REFERENCES revisions ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name BLOB NOT NULL,
    signature BLOB NOT NULL,
    documentation BLOB NOT NULL,
    kind BLOB NOT NULL,
    documented INTEGER NOT NULL,
    file_lines BLOB NOT NULL,
    source_lines BLOB NOT NULL,
    PRIMARY KEY (revision, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE environment_verdicts (
    id INTEGER PRIMARY KEY,
    environment INTEGER NOT NULL REFERENCES environments ON DELETE CASCADE,
    revision INTEGER NOT NULL,
    validity INTEGER NOT NULL,
    tests INTEGER NOT NULL,
    passed INTEGER NOT NULL,
    conditions INTEGER NOT NULL,
    UNIQUE (environment, revision)
) STRICT;

CREATE TABLE tasks (
    id INTEGER PRIMARY KEY,
    trash INTEGER NOT NULL DEFAULT 0,
    sequence INTEGER NOT NULL,
    environment INTEGER NOT NULL REFERENCES environments ON DELETE CASCADE,
    configuration INTEGER NOT NULL,
    short_hash BLOB NOT NULL,
    origin BLOB NOT NULL,
    level BLOB NOT NULL,
    recorded_rounds INTEGER,
    training_row INTEGER NOT NULL,
    verdict INTEGER NOT NULL DEFAULT 0,
    verdict_revision INTEGER NOT NULL DEFAULT 0,
    verdict_conditions INTEGER NOT NULL DEFAULT 0,
    rounds INTEGER,
    effective_rounds INTEGER,
    tools_used INTEGER,
    reason BLOB NOT NULL DEFAULT x'',
    UNIQUE (environment, trash, short_hash, configuration)
) STRICT;

CREATE TABLE oracle_runs (
    id INTEGER PRIMARY KEY,
    task INTEGER NOT NULL REFERENCES tasks ON DELETE CASCADE,
    revision INTEGER NOT NULL,
    verdict INTEGER NOT NULL,
    rounds INTEGER NOT NULL,
    tools_used INTEGER NOT NULL,
    effective_rounds INTEGER,
    reason BLOB NOT NULL,
    transcript INTEGER NOT NULL,
    conditions INTEGER NOT NULL,
    UNIQUE (task, revision)
) STRICT;

CREATE TABLE findings (
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    subject INTEGER NOT NULL,
    producer BLOB NOT NULL,
    rule BLOB NOT NULL,
    severity INTEGER NOT NULL,
    message BLOB NOT NULL,
    location BLOB NOT NULL,
    waiver_id BLOB NOT NULL
) STRICT;
CREATE INDEX findings_by_subject ON findings (kind, subject);

CREATE TABLE waivers (
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    subject INTEGER NOT NULL,
    waiver_id BLOB NOT NULL,
    reason BLOB NOT NULL,
    author BLOB NOT NULL,
    UNIQUE (kind, subject, waiver_id)
) STRICT;

CREATE TABLE sets (
    id INTEGER PRIMARY KEY,
    trash INTEGER NOT NULL DEFAULT 0,
    sequence INTEGER NOT NULL,
    name BLOB NOT NULL,
    recipe BLOB NOT NULL,
    UNIQUE (name, trash)
) STRICT;

CREATE TABLE set_tasks (
    curated_set INTEGER NOT NULL REFERENCES sets ON DELETE CASCADE,
    task INTEGER NOT NULL REFERENCES tasks ON DELETE CASCADE,
    revision INTEGER NOT NULL,
    PRIMARY KEY (curated_set, task)
) STRICT, WITHOUT ROWID;
CREATE INDEX set_tasks_by_task ON set_tasks (task);

CREATE TABLE drafts (
    id INTEGER PRIMARY KEY,
    instance BLOB NOT NULL,
    environment INTEGER NOT NULL REFERENCES environments ON DELETE CASCADE,
    base_revision BLOB NOT NULL,
    source BLOB NOT NULL,
    UNIQUE (environment, instance)
) STRICT;

CREATE TABLE trash (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind INTEGER NOT NULL,
    items INTEGER NOT NULL
) STRICT;

CREATE TABLE imports (
    id INTEGER PRIMARY KEY,
    source BLOB NOT NULL,
    format BLOB NOT NULL,
    problems INTEGER NOT NULL DEFAULT 0,
    environments INTEGER NOT NULL DEFAULT 0,
    tasks INTEGER NOT NULL DEFAULT 0,
    duplicates INTEGER NOT NULL DEFAULT 0,
    rejected INTEGER NOT NULL DEFAULT 0,
    conflicts INTEGER NOT NULL DEFAULT 0,
    finished INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE import_entries (
    id INTEGER PRIMARY KEY,
    import INTEGER NOT NULL REFERENCES imports ON DELETE CASCADE,
    kind INTEGER NOT NULL,
    file BLOB NOT NULL,
    line INTEGER NOT NULL,
    subject BLOB NOT NULL,
    reason BLOB NOT NULL
) STRICT;
CREATE INDEX import_entries_by_import ON import_entries (import);

CREATE TABLE problem_texts (id INTEGER PRIMARY KEY, title TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE VIRTUAL TABLE problem_search USING fts5(
    title, body, content = 'problem_texts', content_rowid = 'id', tokenize = 'unicode61'
);
CREATE TABLE environment_texts (id INTEGER PRIMARY KEY, title TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE VIRTUAL TABLE environment_search USING fts5(
    title, body, content = 'environment_texts', content_rowid = 'id', tokenize = 'unicode61'
);
)sql";

const char kAuditsAndCuts[] = R"sql(
CREATE TABLE audits (
    environment INTEGER PRIMARY KEY REFERENCES environments ON DELETE CASCADE,
    revision INTEGER NOT NULL,
    conditions INTEGER NOT NULL
) STRICT;

CREATE TABLE cuts (
    problem INTEGER NOT NULL REFERENCES problems ON DELETE CASCADE,
    position INTEGER NOT NULL,
    granularity BLOB NOT NULL,
    chosen INTEGER NOT NULL,
    holds INTEGER NOT NULL,
    trainable INTEGER NOT NULL,
    tools INTEGER NOT NULL,
    rounds_min INTEGER,
    rounds_median INTEGER,
    rounds_max INTEGER,
    metrics BLOB NOT NULL,
    flags BLOB NOT NULL,
    reason BLOB NOT NULL,
    PRIMARY KEY (problem, position)
) STRICT, WITHOUT ROWID;
)sql";

const char kPeoplesWork[] = R"sql(
CREATE TABLE trajectories (
    id INTEGER PRIMARY KEY,
    trash INTEGER NOT NULL DEFAULT 0,
    sequence INTEGER NOT NULL,
    public_id BLOB NOT NULL,
    task INTEGER NOT NULL REFERENCES tasks ON DELETE CASCADE,
    revision INTEGER NOT NULL,
    parent BLOB NOT NULL,
    branched_after INTEGER NOT NULL,
    author BLOB NOT NULL,
    note BLOB NOT NULL,
    steps INTEGER NOT NULL,
    rounds INTEGER NOT NULL,
    ended INTEGER NOT NULL,
    reward REAL NOT NULL,
    conditions INTEGER NOT NULL,
    UNIQUE (public_id, trash)
) STRICT;
CREATE INDEX trajectories_by_task ON trajectories (task);

CREATE TABLE solutions (
    id INTEGER PRIMARY KEY,
    environment INTEGER NOT NULL REFERENCES environments ON DELETE CASCADE,
    name BLOB NOT NULL,
    source INTEGER NOT NULL,
    author BLOB NOT NULL,
    UNIQUE (environment, name)
) STRICT;

CREATE TABLE solution_runs (
    id INTEGER PRIMARY KEY,
    solution INTEGER NOT NULL REFERENCES solutions ON DELETE CASCADE,
    task INTEGER NOT NULL REFERENCES tasks ON DELETE CASCADE,
    revision INTEGER NOT NULL,
    verdict INTEGER NOT NULL,
    rounds INTEGER NOT NULL,
    reason BLOB NOT NULL,
    transcript INTEGER NOT NULL,
    conditions INTEGER NOT NULL,
    UNIQUE (solution, task)
) STRICT;
CREATE INDEX solution_runs_by_task ON solution_runs (task);

CREATE TABLE triage (
    environment INTEGER PRIMARY KEY REFERENCES environments ON DELETE CASCADE,
    decision INTEGER NOT NULL,
    reason BLOB NOT NULL,
    note BLOB NOT NULL,
    reviewer BLOB NOT NULL,
    revision INTEGER NOT NULL
) STRICT;
)sql";

} // namespace codegym
