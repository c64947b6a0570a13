-- name: take_turn
-- Takes the turn of a job unless another replica has it; writes a row only on success.
INSERT INTO etl.turns AS last (job, taken_for)
VALUES (:job, coalesce(:time::timestamptz, clock_timestamp()))
ON CONFLICT ON CONSTRAINT turns_pkey DO UPDATE SET taken_for = excluded.taken_for
WHERE excluded.taken_for > last.taken_for + make_interval(secs => :seconds)
    -- A replica whose clock is far ahead blocks the others for one turn only, not until that time.
    OR last.taken_for > clock_timestamp() + INTERVAL '1 minute';
