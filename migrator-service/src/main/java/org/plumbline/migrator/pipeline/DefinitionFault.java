package org.plumbline.migrator.pipeline;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Definitions that cannot be used. The message lists everything that is wrong, a line for each thing. */
public final class DefinitionFault extends RuntimeException {

    private static final Comparator<DefinitionError> AS_READ = Comparator.comparing(DefinitionError::file)
            .thenComparing(DefinitionError::position)
            .thenComparing(error -> error.field().toString());

    private final transient List<DefinitionError> errors;

    /** @param errors at least one */
    public DefinitionFault(List<DefinitionError> errors) {
        super(errors.stream().sorted(AS_READ).map(DefinitionError::toString).collect(Collectors.joining("\n")));
        this.errors = errors.stream().sorted(AS_READ).toList();
    }

    /** In the order in which somebody reads the file. */
    public List<DefinitionError> errors() {
        return errors;
    }
}
