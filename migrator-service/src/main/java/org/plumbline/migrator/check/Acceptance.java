package org.plumbline.migrator.check;

/**
 * An accepted difference.
 *
 * @param acceptedBy the account
 * @param reason why, in that person's words
 */
public record Acceptance(long id, String acceptedBy, String reason) {}
