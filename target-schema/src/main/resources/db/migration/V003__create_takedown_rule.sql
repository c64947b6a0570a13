-- Why:   the business rule that decides when a submission counts as taken down, once for every query.
--        The old workflow wrote the takedown on the post (removed_at), the newer one on the report
--        (taken_down_at). Whoever reads only one of them publishes a wrong number.
-- Source of the rule in Java: org.plumbline.model.takedown.TakedownSource; a test holds the two together.

CREATE FUNCTION bi.effective_takedown_at(report_taken_down_at timestamptz, removed_at timestamptz)
    RETURNS timestamptz
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN coalesce(report_taken_down_at, removed_at);
COMMENT ON FUNCTION bi.effective_takedown_at IS 'The takedown that a report recorded, else the legacy removal of the post.';

CREATE FUNCTION bi.takedown_source(report_taken_down_at timestamptz, removed_at timestamptz)
    RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
        WHEN report_taken_down_at IS NOT NULL THEN 'report_flow'
        WHEN removed_at IS NOT NULL THEN 'legacy_fallback'
    END;
COMMENT ON FUNCTION bi.takedown_source IS 'Which branch of the takedown rule decided; NULL where neither did.';
