package org.plumbline.bi.applications;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import org.plumbline.bi.window.Period;

/**
 * Which applications a caller wants to see, the newest first.
 *
 * @param statuses only of these; empty for all
 * @param companies only for jobs of these, by key; empty for all
 * @param after only what comes after this place of the list
 */
@RegisterForReflection
record RecentRequest(Period period, List<String> statuses, List<Long> companies, Optional<Position> after, int limit) {

    RecentRequest {
        statuses = statuses.stream().sorted().distinct().toList();
        companies = companies.stream().sorted().distinct().toList();
    }
}
