package org.plumbline.bi.applications;

import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.bi.window.Period;
import org.plumbline.bi.window.WindowParameters;
import org.plumbline.service.query.QueryParameters;

/** Reads what is asked of the recruiting dashboard from query parameters, and refuses what cannot be understood. */
final class ApplicationParameters {

    static final String STATUS = "status";
    static final String COMPANY = "company";
    static final String AFTER = "after";
    static final String LIMIT = "limit";

    private static final int DEFAULT_RECENT = 50;
    private static final int DEFAULT_GROUPS = 100;
    private static final int MOST_ROWS = 1_000;
    // Each becomes a parameter of a statement, and no list of choices is longer.
    private static final int MOST_VALUES = 100;

    private ApplicationParameters() {}

    static RecentRequest recent(UriInfo uri, Instant now) {
        record Draft(
                Optional<Period> period,
                List<String> statuses,
                List<Long> companies,
                Optional<Position> after,
                int limit) {}
        var draft = QueryParameters.read(
                uri,
                query -> new Draft(
                        WindowParameters.readOpen(query, now),
                        query.strings(STATUS, MOST_VALUES),
                        companies(query),
                        after(query),
                        query.integer(LIMIT, DEFAULT_RECENT, 1, MOST_ROWS)));
        return new RecentRequest(
                draft.period().orElseThrow(), draft.statuses(), draft.companies(), draft.after(), draft.limit());
    }

    static GroupsRequest groups(UriInfo uri, Instant now) {
        record Draft(Optional<Period> period, int limit) {}
        var draft = QueryParameters.read(
                uri,
                query -> new Draft(
                        WindowParameters.readOpen(query, now), query.integer(LIMIT, DEFAULT_GROUPS, 1, MOST_ROWS)));
        return new GroupsRequest(draft.period().orElseThrow(), draft.limit());
    }

    private static List<Long> companies(QueryParameters query) {
        var keys = new ArrayList<Long>();
        for (var text : query.strings(COMPANY, MOST_VALUES)) {
            try {
                keys.add(Long.parseLong(text));
            } catch (NumberFormatException e) {
                query.refuse(COMPANY, "is not a company's key: '%s'".formatted(text));
            }
        }
        return keys;
    }

    private static Optional<Position> after(QueryParameters query) {
        return query.string(AFTER).flatMap(text -> {
            var position = Position.parse(text);
            if (position.isEmpty()) {
                query.refuse(AFTER, "is not what an earlier answer gave as 'next': '%s'".formatted(text));
            }
            return position;
        });
    }
}
