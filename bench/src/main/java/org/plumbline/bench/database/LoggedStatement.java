package org.plumbline.bench.database;

import java.util.Set;

/**
 * A statement as the server has logged it.
 *
 * @param millis how long the server took
 * @param nodes what its plan is made of: the type of each node and the relation that it reads, such as
 *     {@code Seq Scan on mv_submission_facts}
 */
public record LoggedStatement(double millis, Set<String> nodes) {}
