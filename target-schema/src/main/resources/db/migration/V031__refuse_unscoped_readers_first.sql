-- Why:   whoever has not said whose rows they may see gets none, without the read models being read to find that out.
-- Locks: ACCESS EXCLUSIVE on the scoped views, for an instant. Grants stay.

CREATE OR REPLACE VIEW bi.submission_facts WITH (security_barrier = true) AS
SELECT *
FROM bi.submission_facts_published
-- By itself, so that it is decided once.
WHERE (SELECT bi.scope_is_set())
    AND (
        (SELECT bi.scope_sees_all())
        OR community_slug = ANY ((SELECT bi.scope_communities())::text[])
    );

CREATE OR REPLACE VIEW bi.report_facts WITH (security_barrier = true) AS
SELECT *
FROM bi.report_facts_published
WHERE (SELECT bi.scope_is_set())
    AND (
        (SELECT bi.scope_sees_all())
        OR community_slug = ANY ((SELECT bi.scope_communities())::text[])
    );
