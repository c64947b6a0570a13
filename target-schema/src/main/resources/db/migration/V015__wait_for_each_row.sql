-- Why:   a row without two references to one entity waits for both of the missing rows: the second wait replaced the first, whose
--        reference then stayed NULL.
-- Locks: ACCESS EXCLUSIVE on etl.waiting_references, for an instant.

ALTER TABLE etl.waiting_references
    DROP CONSTRAINT waiting_references_pkey,
    ADD CONSTRAINT waiting_references_pkey PRIMARY KEY (source, entity, legacy_id, referred_entity, referred_legacy_id);
