package org.plumbline.bi.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.model.metric.Kpi;

/**
 * Everything that the database computed for an overview, from one state of the data.
 *
 * @param current the figures of the window
 * @param previous those of the window before; empty where nobody asked
 * @param takedownSources removed posts by the id of the deciding source; a source without any is missing
 * @param submissions by UTC day, days without any missing
 * @param removedPosts likewise
 */
record Measured(
        Coverage coverage,
        Map<Kpi, Figure> current,
        Optional<Map<Kpi, Figure>> previous,
        Map<String, Long> takedownSources,
        List<Overview.Platform> platforms,
        Map<LocalDate, Long> submissions,
        Map<LocalDate, Long> removedPosts) {}
