package org.plumbline.migrator.check;

/**
 * That somebody has accepted a difference.
 *
 * @param acceptedBy the account
 * @param reason why, in that person's words
 */
record Acceptance(long id, String acceptedBy, String reason) {}
