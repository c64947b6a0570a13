-- Why:   an audit trail: who requested what, with which scope and response, so that it is known later who has seen a
--        number.
-- Locks: none that matter; the table is new.

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
COMMENT ON TABLE bi.audit_log IS
    'One row for each authenticated request that bi-service answered. Append-only, apart from the deletion of old rows.';
COMMENT ON COLUMN bi.audit_log.caller IS 'preferred_username of the token, or its subject.';
COMMENT ON COLUMN bi.audit_log.scope IS 'As in plumbline.scope; NULL if the caller has no role.';
COMMENT ON COLUMN bi.audit_log.query IS 'The query string without tokens, shortened to 8,000 characters.';
COMMENT ON COLUMN bi.audit_log.body IS 'The beginning of the request body with blanks collapsed, if it was read.';
COMMENT ON COLUMN bi.audit_log.status IS '304 if the caller''s copy was still valid, 403 if the request was refused.';
COMMENT ON COLUMN bi.audit_log.answer_tag IS 'ETag of the response: the same for the same publication, scope and question.';
-- BRIN: rows arrive in order of time, so it is enough to find a day, and inserts stay cheap.
CREATE INDEX audit_log_asked_at_idx ON bi.audit_log USING brin (asked_at) WITH (pages_per_range = 16, autosummarize = on);

GRANT INSERT ON bi.audit_log TO plumbline_bi;
