package org.plumbline.bi.applications;

import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.plumbline.bi.window.Period;
import org.plumbline.bi.window.SharedParameters;
import org.plumbline.bi.window.WindowParameters;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.query.QueryParameters;

/**
 * Reads questions of the recruiting dashboard from query parameters, and refuses all that is wrong with them at once.
 */
final class ApplicationParameters {

    static final String STATUS = "status";
    static final String COMPANY = "company";
    static final String AFTER = "after";
    static final String LIMIT = "limit";

    private static final int DEFAULT_RECENT = 50;
    private static final int DEFAULT_GROUPS = 100;
    private static final int MOST_ROWS = 1_000;

    private ApplicationParameters() {}

    static RecentQuestion recent(UriInfo uri, Scope scope, Instant now) {
        return QueryParameters.<Supplier<RecentQuestion>>read(uri, query -> {
                    var period = WindowParameters.readOpen(query, now);
                    var statuses = query.strings(STATUS, SharedParameters.MOST_VALUES);
                    var companies = companies(query);
                    var after = after(query);
                    var limit = query.integer(LIMIT, DEFAULT_RECENT, 1, MOST_ROWS);
                    return () -> new RecentQuestion(scope, period.orElseThrow(), statuses, companies, after, limit);
                })
                .get();
    }

    static ByCompanyQuestion byCompany(UriInfo uri, Scope scope, Instant now) {
        return groups(uri, now, (period, limit) -> new ByCompanyQuestion(scope, period, limit));
    }

    static ByStatusQuestion byStatus(UriInfo uri, Scope scope, Instant now) {
        return groups(uri, now, (period, limit) -> new ByStatusQuestion(scope, period, limit));
    }

    private static <Q> Q groups(UriInfo uri, Instant now, BiFunction<Period, Integer, Q> question) {
        return QueryParameters.<Supplier<Q>>read(uri, query -> {
                    var period = WindowParameters.readOpen(query, now);
                    var limit = query.integer(LIMIT, DEFAULT_GROUPS, 1, MOST_ROWS);
                    return () -> question.apply(period.orElseThrow(), limit);
                })
                .get();
    }

    private static List<Long> companies(QueryParameters query) {
        var keys = new ArrayList<Long>();
        for (var text : query.strings(COMPANY, SharedParameters.MOST_VALUES)) {
            try {
                keys.add(Long.parseLong(text));
            } catch (NumberFormatException e) {
                query.refuse(COMPANY, "is not a company's key: '%s'".formatted(text));
            }
        }
        return keys;
    }

    private static Optional<PagePosition> after(QueryParameters query) {
        return query.string(AFTER).flatMap(text -> {
            var position = PagePosition.parse(text);
            if (position.isEmpty()) {
                query.refuse(AFTER, "is not what an earlier answer gave as 'next': '%s'".formatted(text));
            }
            return position;
        });
    }
}
