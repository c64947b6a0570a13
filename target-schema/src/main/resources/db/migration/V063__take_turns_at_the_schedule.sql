-- Why:   every replica of migrator-service has the schedule. The lock of a pipeline keeps two runs apart, but a short run has let go
--        of it before the other replica's clock says that it is time, and so each turn was run once per replica.
-- Locks: none that matter; the table is new. Old services keep working, and take no turns.

CREATE TABLE etl.turns (
    job       text        NOT NULL,
    taken_for timestamptz NOT NULL,
    CONSTRAINT turns_pkey PRIMARY KEY (job)
);
COMMENT ON TABLE etl.turns IS 'The last turn of each job of the schedule that a replica has taken.';
COMMENT ON COLUMN etl.turns.taken_for IS 'The time that a cron expression gave for it; of a job at intervals, when it was taken.';
