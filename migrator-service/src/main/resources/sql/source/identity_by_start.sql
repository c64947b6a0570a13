        -- Who may not read which server it is knows since when it runs: another one has not started in the same microsecond. After a
        -- restart the same one counts as another.
        concat_ws(
            '/',
            'since ' || extract(EPOCH FROM pg_postmaster_start_time()),
            (SELECT oid FROM pg_database WHERE datname = current_database())
        )
