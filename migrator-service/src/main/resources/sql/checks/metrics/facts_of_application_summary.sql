        SELECT found.*
        FROM (
            SELECT *
            FROM bi.application_summary_published AS facts
            WHERE facts.created_at >= hours.metric_hour AND facts.created_at < hours.metric_hour + interval '1 hour'
            OFFSET 0
        ) AS facts
        CROSS JOIN LATERAL bi.metrics_of(ROW (facts.*)::bi.application_summary_published) AS found
