package org.plumbline.service.failure;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * One thing wrong with a request.
 *
 * @param field the query parameter, or the path of the field in the body ({@code filters[0].column})
 * @param message what is wrong with it, for the caller
 */
// No resource returns it, so nothing else tells a native image that it is written as JSON.
@RegisterForReflection
public record Violation(String field, String message) {}
