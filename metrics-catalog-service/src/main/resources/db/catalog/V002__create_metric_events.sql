-- Why:   the history of each metric: who did what, when and why. Triggers keep it append-only.
-- Locks: none that matter; the table is new.

CREATE TABLE catalog.metric_events (
    event_id   bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    metric_key text        NOT NULL,
    version    integer     NOT NULL,
    action     text        NOT NULL,
    actor      text        NOT NULL,
    at         timestamptz NOT NULL,
    reason     text,
    CONSTRAINT metric_events_pkey PRIMARY KEY (event_id),
    CONSTRAINT metric_events_version_fkey FOREIGN KEY (metric_key, version)
        REFERENCES catalog.metric_versions (metric_key, version),
    CONSTRAINT metric_events_action_check CHECK (action IN ('drafted', 'published', 'deprecated')),
    -- Drafts need no reason.
    CONSTRAINT metric_events_reason_check CHECK (action = 'drafted' OR reason IS NOT NULL)
);
CREATE INDEX metric_events_metric_key_idx ON catalog.metric_events (metric_key, event_id);

CREATE FUNCTION catalog.refuse_to_change_history() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what happened to a metric stays as it was written down'
        USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER metric_events_are_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON catalog.metric_events
    FOR EACH STATEMENT EXECUTE FUNCTION catalog.refuse_to_change_history();
