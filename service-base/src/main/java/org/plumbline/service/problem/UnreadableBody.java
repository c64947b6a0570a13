package org.plumbline.service.problem;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.plumbline.model.tree.Violation;
import org.plumbline.service.query.NearestNames;

/** Says what is wrong with a JSON body without Jackson's own words, which name classes. */
final class UnreadableBody {

    private static final String WHOLE_BODY = "body";

    private UnreadableBody() {}

    /** Whether the error lies in what was read; one while writing an answer is ours. */
    static boolean isCallersFault(JsonProcessingException error) {
        return !(error.getProcessor() instanceof JsonGenerator);
    }

    static Violation violation(JsonProcessingException error) {
        return switch (error) {
            case UnrecognizedPropertyException e ->
                new Violation(path(e), "is not a field here" + NearestNames.hint(e.getPropertyName(), known(e)));
            case InvalidFormatException e -> new Violation(path(e), "has a value that does not fit");
            case MismatchedInputException e ->
                new Violation(path(e), "is missing, or of another JSON type than expected");
            case JsonMappingException e -> new Violation(path(e), "cannot be read");
            default -> new Violation(WHOLE_BODY, "is not JSON" + position(error));
        };
    }

    private static List<String> known(UnrecognizedPropertyException error) {
        return error.getKnownPropertyIds().stream()
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
    }

    private static String path(JsonMappingException error) {
        var path = error.getPath().stream().map(UnreadableBody::step).collect(Collectors.joining());
        return path.isEmpty() ? WHOLE_BODY : path.startsWith(".") ? path.substring(1) : path;
    }

    private static String step(JsonMappingException.Reference reference) {
        return reference.getFieldName() == null ? "[" + reference.getIndex() + "]" : "." + reference.getFieldName();
    }

    private static String position(JsonProcessingException error) {
        var at = error.getLocation();
        return at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }
}
