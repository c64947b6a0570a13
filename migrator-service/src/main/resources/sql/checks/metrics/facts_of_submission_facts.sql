        SELECT found.*
        FROM (
            SELECT *
            FROM bi.submission_facts_published AS facts
            WHERE facts.submitted_at >= hours.metric_hour AND facts.submitted_at < hours.metric_hour + interval '1 hour'
            UNION
            SELECT *
            FROM bi.submission_facts_published AS facts
            WHERE facts.effective_takedown_at >= hours.metric_hour
                AND facts.effective_takedown_at < hours.metric_hour + interval '1 hour'
            OFFSET 0
        ) AS facts
        CROSS JOIN LATERAL bi.metrics_of(ROW (facts.*)::bi.submission_facts_published) AS found
        UNION ALL
        SELECT found.*
        FROM (
            SELECT *
            FROM bi.report_facts_published AS facts
            WHERE facts.reported_at >= hours.metric_hour AND facts.reported_at < hours.metric_hour + interval '1 hour'
            OFFSET 0
        ) AS facts
        CROSS JOIN LATERAL bi.metrics_of(ROW (facts.*)::bi.report_facts_published) AS found
