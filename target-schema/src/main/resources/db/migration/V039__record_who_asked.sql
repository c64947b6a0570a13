-- Why:   who asked what, with which scope, and how they were answered, so that it can be told later who has seen a number.
-- Locks: none that matter; the table is new.
-- Old services keep working: they do not know of it.

CREATE TABLE bi.audit_log (
    audit_id    bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    asked_at    timestamptz NOT NULL,
    caller      text        NOT NULL,
    scope       jsonb,
    method      text        NOT NULL,
    path        text        NOT NULL,
    query       text,
    body        text,
    status      integer     NOT NULL,
    duration_ms bigint      NOT NULL,
    answer_tag  text,
    CONSTRAINT audit_log_pkey PRIMARY KEY (audit_id),
    CONSTRAINT audit_log_status_check CHECK (status BETWEEN 100 AND 599),
    CONSTRAINT audit_log_duration_check CHECK (duration_ms >= 0)
);
COMMENT ON TABLE bi.audit_log IS 'A row for each request that bi-service has answered to somebody it knows. Rows are only added, and deleted when they are old.';
COMMENT ON COLUMN bi.audit_log.caller IS 'preferred_username of the token, or its subject.';
COMMENT ON COLUMN bi.audit_log.scope IS 'What the caller may see, as plumbline.scope has it; null of somebody without a role.';
COMMENT ON COLUMN bi.audit_log.query IS 'Of the address, as it was sent.';
COMMENT ON COLUMN bi.audit_log.body IS 'Its first 8,000 bytes, where it was read.';
COMMENT ON COLUMN bi.audit_log.status IS '304 where the caller was told that what they hold is still right, 403 where they were refused.';
COMMENT ON COLUMN bi.audit_log.answer_tag IS 'ETag of the answer: the same publication, scope and question have the same one.';
-- Rows come in the order of time: blocks are enough to find a day, and cost a writer nothing.
CREATE INDEX audit_log_asked_at_idx ON bi.audit_log USING brin (asked_at) WITH (pages_per_range = 16, autosummarize = on);

GRANT INSERT ON bi.audit_log TO plumbline_bi;
