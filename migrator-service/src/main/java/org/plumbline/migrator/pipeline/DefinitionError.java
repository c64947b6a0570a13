package org.plumbline.migrator.pipeline;

/**
 * One thing wrong with a definition.
 *
 * @param file its name
 * @param position where
 * @param field which field, empty for the whole file
 * @param message what is wrong and what to do, for the author of the file
 */
public record DefinitionError(String file, Position position, FieldPath field, String message) {

    /** {@code recruiting.yaml:17:9: entities[1].columns.company_id.refrences: unknown key; did you mean 'references'?} */
    @Override
    public String toString() {
        var path = field.toString();
        return "%s:%d:%d: %s%s"
                .formatted(file, position.line(), position.column(), path.isEmpty() ? "" : path + ": ", message);
    }
}
