            -- What catalogs keep of an object, less what dumping and restoring it changes.
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
                -- Of these PostgreSQL writes words, no expressions; of a column's default, whatever it writes.
                ELSE md5(definition)
            END
