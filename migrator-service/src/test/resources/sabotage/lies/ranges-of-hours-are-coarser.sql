-- lie: Takedowns are divided into half as many ranges as their sums are
-- then: delta
-- caught-by: definitions_as_installed kind=function, name=bi.takedown_bucket(numeric)
-- on: target
CREATE OR REPLACE FUNCTION bi.takedown_bucket(hours numeric)
    RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN hours < 0 THEN -1 ELSE floor(4 * ln(1 + hours::double precision) / ln(2::double precision))::integer END;
