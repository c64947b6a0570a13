package org.plumbline.model.tree;

/**
 * One thing wrong with a definition.
 *
 * @param field its path: {@code numerator.filters[0].column}; empty for the definition as a whole
 * @param message what is wrong with it, to follow the field in a sentence
 */
public record Fault(String field, String message) {}
