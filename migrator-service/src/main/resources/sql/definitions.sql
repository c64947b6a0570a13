-- name: can_record
-- Whether the table for recording definitions exists, which older schema versions lack.
SELECT to_regclass('etl.installed_definitions') IS NOT NULL;

-- name: differing
-- Objects that differ from the installed ones. If only PostgreSQL's deparsed text changed, the object counts as
-- installed: its catalog form is equal.
WITH relations AS MATERIALIZED (
{definitions.relations}
),
present AS (
{definitions.present}
),
differing AS MATERIALIZED (
    SELECT installed.kind, installed.name, installed.stored_form, present.object, present.definition
    FROM etl.installed_definitions AS installed
    LEFT JOIN present USING (kind, name)
    WHERE present.definition IS DISTINCT FROM installed.definition
)
SELECT
    kind,
    name,
    CASE WHEN object IS NULL THEN 'is missing' ELSE 'differs from the installed definition' END AS found,
    md5(definition) AS hash
FROM differing
WHERE object IS NULL
    OR stored_form IS DISTINCT FROM
{definitions.stored_form}
UNION ALL
SELECT 'definitions', 'etl.installed_definitions', 'nothing is recorded: restart the service, which migrates', NULL
WHERE NOT EXISTS (SELECT FROM etl.installed_definitions)
ORDER BY kind, name;

-- name: fingerprint
-- A hash of the installed objects in their current form; it changes with any definition. Objects added by others are
-- not part of it.
WITH relations AS MATERIALIZED (
{definitions.relations}
),
present AS (
{definitions.present}
)
-- Empty if nothing is recorded; a check reports this.
SELECT coalesce(md5(string_agg(concat(kind, ' ', name, ' ', present.definition), ';' ORDER BY kind, name COLLATE "C")), '')
FROM present
JOIN etl.installed_definitions AS installed USING (kind, name);

-- name: lock
-- Only one session records at a time; readers do not wait.
LOCK TABLE etl.installed_definitions IN SHARE ROW EXCLUSIVE MODE;

-- name: is_recorded
-- Whether the applied migrations are those of the last recording.
SELECT
    coalesce(
        (
            SELECT migrations
            FROM etl.definition_recordings
            ORDER BY recording_id DESC
            LIMIT 1
        )
        = (
{definitions.migrations}
        ),
        false
    );

-- name: migrations
-- A hash of the applied migrations and their times; applying or undoing one changes it.
            SELECT md5(coalesce(string_agg(concat(version, ' ', extract(EPOCH FROM installed_on)), ';' ORDER BY installed_rank), ''))
            FROM etl.flyway_schema_history
            WHERE success;

-- name: not_as_recorded
-- Objects that differ from the record, with their current definition (null if missing), including objects of others, as
-- JSON.
WITH relations AS MATERIALIZED (
{definitions.relations}
),
present AS (
{definitions.present}
)
SELECT
    coalesce(json_agg(json_build_object('kind', kind, 'name', name, 'definition', present.definition)), '[]')
FROM present
FULL JOIN etl.installed_definitions AS installed USING (kind, name)
WHERE present.definition IS DISTINCT FROM installed.definition;

-- name: present
-- The objects of the target's schemas on which numbers depend, with definitions as PostgreSQL writes them. Excludes
-- indexes that only speed up queries, and objects of extensions. Requires an empty search_path, so that names in
-- definitions are schema-qualified.
    SELECT
        CASE relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' ELSE 'table' END AS kind,
        concat(relnamespace::regnamespace, '.', relname) AS name,
        relations.oid AS object,
        relowner AS owner,
        concat_ws(
            '; ',
            CASE WHEN relkind = 'v' THEN (SELECT 'options ' || array_agg(option ORDER BY option)::text FROM unnest(reloptions) AS option) END,
            -- Storage options do not change content.
            CASE WHEN relkind IN ('v', 'm') THEN pg_get_viewdef(relations.oid) ELSE concat('persistence ', relpersistence) END,
            CASE WHEN relrowsecurity THEN concat('row security, forced ', relforcerowsecurity) END,
            (
                SELECT string_agg(concat(polname, polcmd, polpermissive, pg_get_expr(polqual, polrelid)), '; ' ORDER BY polname)
                FROM pg_policy
                WHERE polrelid = relations.oid AND relrowsecurity
            ),
            (
                SELECT string_agg(concat(pg_get_ruledef(pg_rewrite.oid), ev_enabled), '; ' ORDER BY rulename)
                FROM pg_rewrite
                WHERE ev_class = relations.oid AND rulename <> '_RETURN'
            )) AS definition
    FROM relations

    UNION ALL
    SELECT
        'column',
        concat(relnamespace::regnamespace, '.', relname, '.', attname),
        relations.oid,
        relowner,
        concat_ws(
            '; ',
            format_type(atttypid, atttypmod),
            CASE WHEN attnotnull THEN 'not null' END,
            'default ' || pg_get_expr(adbin, adrelid),
            'identity ' || nullif(attidentity, '')::text,
            'generated ' || nullif(attgenerated, '')::text,
            'collation ' || nullif(attcollation, 0)::regcollation::text)
    FROM pg_attribute
    JOIN relations ON relations.oid = attrelid AND relkind IN ('r', 'p')
    LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
    WHERE attnum > 0 AND NOT attisdropped

    UNION ALL
    SELECT
        'constraint',
        concat(relnamespace::regnamespace, '.', relname, ' ', conname),
        pg_constraint.oid,
        relowner,
        pg_get_constraintdef(pg_constraint.oid)
    FROM pg_constraint
    JOIN relations ON relations.oid = conrelid
    -- Covers NOT NULL of columns.
    WHERE contype IN ('c', 'f', 'p', 'u', 'x')

    UNION ALL
    SELECT
        'index',
        concat(relations.relnamespace::regnamespace, '.', indexes.relname),
        indexrelid,
        relations.relowner,
        concat_ws('; ', pg_get_indexdef(indexrelid), CASE WHEN NOT indisvalid THEN 'not valid' END)
    FROM pg_index
    JOIN pg_class AS indexes ON indexes.oid = indexrelid
    JOIN relations ON relations.oid = indrelid
    WHERE indisunique

    UNION ALL
    SELECT
        'trigger',
        concat(relnamespace::regnamespace, '.', relname, ' ', tgname),
        pg_trigger.oid,
        relowner,
        concat_ws('; ', pg_get_triggerdef(pg_trigger.oid), concat('enabled ', tgenabled))
    FROM pg_trigger
    JOIN relations ON relations.oid = tgrelid
    WHERE NOT tgisinternal

    UNION ALL
    SELECT 'function', pg_proc.oid::regprocedure::text, pg_proc.oid, proowner, pg_get_functiondef(pg_proc.oid)
    FROM pg_proc
    WHERE pronamespace IN ('bi'::regnamespace, 'core'::regnamespace, 'etl'::regnamespace, 'recruiting'::regnamespace)
        AND prokind IN ('f', 'p')
        AND NOT EXISTS (
            SELECT
            FROM pg_depend
            WHERE classid = 'pg_proc'::regclass AND objid = pg_proc.oid AND deptype = 'e'
        );

-- name: relations
-- The relations of the target's schemas, without Flyway's own and those of extensions.
    SELECT *
    FROM pg_class
    WHERE relnamespace IN ('bi'::regnamespace, 'core'::regnamespace, 'etl'::regnamespace, 'recruiting'::regnamespace)
        AND relkind IN ('r', 'p', 'v', 'm')
        AND relname <> 'flyway_schema_history'
        AND NOT EXISTS (
            SELECT
            FROM pg_depend
            WHERE classid = 'pg_class'::regclass AND objid = pg_class.oid AND deptype = 'e'
        );

-- name: stored_form
-- An object's catalog form, without parts that dump and restore change.
            CASE kind
                WHEN 'function' THEN (
                    SELECT md5((to_jsonb(pg_proc) - '{oid,proowner,proacl}'::text[])::text) FROM pg_proc WHERE oid = object
                )
                WHEN 'trigger' THEN (SELECT md5((to_jsonb(pg_trigger) - 'oid')::text) FROM pg_trigger WHERE oid = object)
                WHEN 'constraint' THEN (SELECT md5((to_jsonb(pg_constraint) - 'oid')::text) FROM pg_constraint WHERE oid = object)
                WHEN 'index' THEN (
                    SELECT md5((to_jsonb(pg_index) - 'indexrelid')::text) FROM pg_index WHERE indexrelid = object
                )
                WHEN 'view' THEN (
                    SELECT md5(concat(reloptions, ev_action, relrowsecurity, relhasrules, (SELECT count(*) FROM pg_rewrite AS rules WHERE rules.ev_class = pg_class.oid)))
                    FROM pg_class
                    JOIN pg_rewrite ON ev_class = pg_class.oid AND rulename = '_RETURN'
                    WHERE pg_class.oid = object
                )
                WHEN 'materialized view' THEN (
                    SELECT md5(ev_action::text) FROM pg_rewrite WHERE ev_class = object AND rulename = '_RETURN'
                )
                -- Their definitions are plain text, stable across versions.
                ELSE md5(definition)
            END;

-- name: record
-- Records the objects after the migrations. An object that differed from the record before them and was not changed by
-- them keeps its old record, or none.
WITH relations AS MATERIALIZED (
{definitions.relations}
),
present AS MATERIALIZED (
{definitions.present}
),
untouched AS (
    SELECT kind, name
    FROM json_to_recordset(:not_as_recorded::json) AS before (kind text, name text, definition text)
    LEFT JOIN present USING (kind, name)
    WHERE before.definition IS NOT DISTINCT FROM present.definition
),
gone AS (
    DELETE FROM etl.installed_definitions AS installed
    WHERE NOT EXISTS (SELECT FROM untouched WHERE (untouched.kind, untouched.name) = (installed.kind, installed.name))
        AND NOT EXISTS (SELECT FROM present WHERE (present.kind, present.name) = (installed.kind, installed.name))
)
INSERT INTO etl.installed_definitions AS installed (kind, name, definition, stored_form)
SELECT
    kind,
    name,
    definition,
{definitions.stored_form}
FROM present
WHERE owner = (SELECT oid FROM pg_roles WHERE rolname = current_user)
    AND NOT EXISTS (SELECT FROM untouched WHERE (untouched.kind, untouched.name) = (present.kind, present.name))
ON CONFLICT (kind, name) DO UPDATE SET definition = excluded.definition, stored_form = excluded.stored_form;

-- name: record_migrations
-- Records the migrations that the definitions belong to.
INSERT INTO etl.definition_recordings (migrations)
{definitions.migrations};
