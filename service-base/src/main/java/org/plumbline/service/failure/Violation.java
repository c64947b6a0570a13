package org.plumbline.service.failure;

/**
 * One thing wrong with a request.
 *
 * @param field the query parameter, or the path of the field in the body ({@code filters[0].column})
 * @param message what is wrong with it, for the caller
 */
public record Violation(String field, String message) {}
