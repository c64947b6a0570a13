package org.plumbline.bi.applications;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.plumbline.bi.window.Period;

/**
 * Which applications a caller wants counted.
 *
 * @param limit of the groups that are listed; all are counted
 */
@RegisterForReflection
record GroupsRequest(Period period, int limit) {}
