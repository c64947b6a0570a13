-- Why:   a row that breaks a rule does not stop the run. It waits here, with the field and the rule, until a later run can load it.
-- Locks: none that matter; every object is new.

-- document is json, not jsonb: jsonb rejects some input, such as an escaped NUL, which is often why the row is here.
CREATE TABLE etl.quarantine (
    quarantine_id       bigint      GENERATED ALWAYS AS IDENTITY,
    source              text        NOT NULL,
    entity              text        NOT NULL,
    legacy_id           text        NOT NULL,
    document            json        NOT NULL,
    field               text        NOT NULL,
    rule                text        NOT NULL,
    reason              text        NOT NULL,
    attempts            integer     NOT NULL DEFAULT 1,
    first_run_id        bigint      NOT NULL,
    last_run_id         bigint      NOT NULL,
    resolved_at         timestamptz,
    waits_for_entity    text,
    waits_for_legacy_id text,
    first_seen_at       timestamptz NOT NULL DEFAULT now(),
    last_seen_at        timestamptz NOT NULL DEFAULT now(),
    retry_requested_at  timestamptz,
    retry_requested_by  text,
    CONSTRAINT quarantine_pkey PRIMARY KEY (quarantine_id),
    CONSTRAINT quarantine_source_entity_legacy_id_key UNIQUE (source, entity, legacy_id),
    CONSTRAINT quarantine_first_run_id_fkey FOREIGN KEY (first_run_id) REFERENCES etl.runs (run_id),
    CONSTRAINT quarantine_last_run_id_fkey FOREIGN KEY (last_run_id) REFERENCES etl.runs (run_id),
    CONSTRAINT quarantine_waits_for_a_whole_key CHECK ((waits_for_entity IS NULL) = (waits_for_legacy_id IS NULL))
);
COMMENT ON COLUMN etl.quarantine.resolved_at IS 'When a later run loaded the row; NULL while it waits.';
COMMENT ON COLUMN etl.quarantine.waits_for_legacy_id IS
    'The missing row that this one refers to; once it is loaded, this one is retried automatically.';
COMMENT ON COLUMN etl.quarantine.retry_requested_at IS
    'When an operator asked for a retry; the next run, of any mode, makes it and resets this to NULL.';
CREATE INDEX quarantine_waiting_idx ON etl.quarantine (source, waits_for_entity, waits_for_legacy_id)
    WHERE resolved_at IS NULL AND waits_for_entity IS NOT NULL;

-- Rows that were loaded with a NULL reference, because the row they refer to had not arrived yet.
CREATE TABLE etl.waiting_references (
    source             text NOT NULL,
    entity             text NOT NULL,
    legacy_id          text NOT NULL,
    referred_entity    text NOT NULL,
    referred_legacy_id text NOT NULL,
    CONSTRAINT waiting_references_pkey PRIMARY KEY (source, entity, legacy_id, referred_entity)
);
COMMENT ON TABLE etl.waiting_references IS
    'Rows loaded without a reference, because its target was missing. They are loaded again once it arrives.';
CREATE INDEX waiting_references_referred_idx
    ON etl.waiting_references (source, referred_entity, referred_legacy_id);
