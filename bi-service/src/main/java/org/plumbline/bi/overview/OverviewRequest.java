package org.plumbline.bi.overview;

import java.util.List;
import org.plumbline.model.metric.Window;

/**
 * What a caller asks of the overview, checked and with its defaults filled in.
 *
 * @param communities narrow the caller's scope to these; empty for all of it
 * @param services narrow every number to posts of these services; empty for all
 * @param splitByService whether platforms are listed by service, or only by their broad group
 * @param comparePrevious whether the same figures of the window before are wanted too
 */
record OverviewRequest(
        Window window,
        List<String> communities,
        List<String> services,
        boolean splitByService,
        boolean comparePrevious) {

    OverviewRequest {
        communities = List.copyOf(communities);
        services = services.stream().sorted().distinct().toList();
    }
}
