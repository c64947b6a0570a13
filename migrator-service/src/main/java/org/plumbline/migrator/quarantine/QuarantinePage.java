package org.plumbline.migrator.quarantine;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of rows in quarantine, the one seen last first.
 *
 * @param page counted from 0
 * @param total how many rows match on all pages
 */
@Schema(requiredProperties = {"items", "page", "size", "total"})
public record QuarantinePage(List<QuarantinedRow> items, int page, int size, int total) {}
