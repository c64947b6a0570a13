-- Why:   each run that publishes counts the rows that the source should have, and those that the target has of them; without
--        an index that means reading the whole id map, twice. Posts without a community are looked at by every run whose
--        predecessor found some.
-- Locks: SHARE on etl.id_map and core.submissions while each is read once: no run may write meanwhile.

CREATE INDEX id_map_present_idx ON etl.id_map (source, entity, held) WHERE missing_since IS NULL;
CREATE INDEX submissions_without_community_idx
    ON core.submissions (submission_id) WHERE community_id IS NULL AND deleted_at IS NULL;
