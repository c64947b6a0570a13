-- Rows that go on without a reference get it back once its other end comes back.
INSERT INTO etl.waiting_references (source, entity, legacy_id, referred_entity, referred_legacy_id)
SELECT id_map.source, id_map.entity, id_map.legacy_id, other.entity, other.legacy_id
FROM unnest(CAST(? AS bigint[]), CAST(? AS bigint[])) AS dependent (new_id, other_id)
JOIN etl.id_map ON id_map.source = ? AND id_map.entity = ? AND id_map.new_id = dependent.new_id
JOIN etl.id_map AS other ON other.source = id_map.source AND other.entity = ? AND other.new_id = dependent.other_id
ON CONFLICT ON CONSTRAINT waiting_references_pkey DO UPDATE
SET referred_legacy_id = excluded.referred_legacy_id;
