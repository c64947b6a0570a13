package org.plumbline.migrator.quarantine;

import java.util.List;

/**
 * A page of rows in quarantine, last seen first.
 *
 * @param page counted from 0
 * @param total how many rows match on all pages
 */
public record QuarantinePage(List<QuarantinedRow> items, int page, int size, int total) {}
