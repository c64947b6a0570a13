-- Rows taken without a reference: its other end may still come.
INSERT INTO etl.waiting_references (source, entity, legacy_id, referred_entity, referred_legacy_id)
VALUES (?, ?, ?, ?, ?)
ON CONFLICT ON CONSTRAINT waiting_references_pkey DO UPDATE
SET referred_legacy_id = excluded.referred_legacy_id;
