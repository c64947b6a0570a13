package org.plumbline.migrator.publication;

/**
 * How many rows a dataset's delta tables may have before they are compacted.
 *
 * @param share of the facts
 * @param rows always allowed, whatever their share
 */
record CompactionThreshold(double share, long rows) {

    static CompactionThreshold of(PublicationConfig config) {
        return new CompactionThreshold(config.deltaShare(), config.deltaRows());
    }

    boolean isExceededBy(long deltaRows, long facts) {
        return deltaRows > Math.max((double) rows, (double) facts * share);
    }
}
