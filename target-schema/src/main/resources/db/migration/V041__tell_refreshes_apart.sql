-- Why:   a refresh by hand changes what is published, and is no publication: answers that were kept before it, and tags of
--        them, went on being given under the same version. The last refresh says which content it is.
-- Locks: none that matter; the function is new. Old services keep working.

-- A number alone, so that readers of views need no table: it counts up, and tells nothing of any row.
CREATE FUNCTION bi.last_refresh(refreshed text)
    RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    RETURN (SELECT max(refreshes.refresh_id) FROM bi.refreshes WHERE refreshes.dataset = refreshed);
COMMENT ON FUNCTION bi.last_refresh IS 'The last time that anything brought a dataset''s content up to date, by hand too. NULL before the first.';
REVOKE EXECUTE ON FUNCTION bi.last_refresh(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION bi.last_refresh(text) TO plumbline_bi;
