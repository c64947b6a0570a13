package org.plumbline.migrator.publication;

import java.util.Optional;

/**
 * How much may be published beside a materialized view before it is refreshed.
 *
 * @param share of the facts
 * @param rows that may be in any case
 */
record SidePart(double share, long rows) {

    static SidePart of(PublicationConfig config) {
        return new SidePart(config.sideShare(), config.sideRows());
    }

    Optional<String> reasonToRefresh(long beside, long facts) {
        return beside > Math.max((double) rows, (double) facts * share)
                ? Optional.of("%d rows of %d would be beside the materialized view".formatted(beside, facts))
                : Optional.empty();
    }
}
