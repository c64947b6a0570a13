package org.plumbline.bi.applications;

import org.plumbline.bi.window.Period;

/**
 * Which applications a caller wants counted.
 *
 * @param limit of the groups that are listed; all are counted
 */
record GroupsRequest(Period period, int limit) {}
