package org.plumbline.migrator.repair;

import java.util.List;

/**
 * A row that differs from what today's rules derive from its raw row.
 *
 * @param stored the values of all of the repair's columns, as text
 * @param derived what they should be
 */
record FailingRow(String legacyId, long newId, List<String> stored, List<String> derived) {}
