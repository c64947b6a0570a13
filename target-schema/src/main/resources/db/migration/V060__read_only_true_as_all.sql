-- Why:   a scope is over everything where it says so by the boolean true. Cast from text, 1, "on" and "yes" were taken for that, too.
-- Locks: none that matter: the views that ask keep the function, and queries under way its old body.

CREATE OR REPLACE FUNCTION bi.scope_sees_all()
    RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(bi.scope() -> 'all' = 'true'::jsonb, false);
COMMENT ON FUNCTION bi.scope_sees_all IS 'Whether the scope of this transaction is over everything: its "all" is the boolean true, and nothing that reads like it.';
