package org.plumbline.migrator.repair;

import java.util.List;

/**
 * A row that says something else than its raw row by today's rules.
 *
 * @param stored the values of all of the repair's columns, as text
 * @param derived what they should be
 */
record FaultyRow(String legacyId, long newId, List<String> stored, List<String> derived) {}
