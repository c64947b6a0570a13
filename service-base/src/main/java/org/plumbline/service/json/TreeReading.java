package org.plumbline.service.json;

import java.util.List;
import java.util.function.Function;
import org.plumbline.model.tree.Fault;
import org.plumbline.model.tree.Faults;
import org.plumbline.model.tree.Fields;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.failure.Violation;
import org.plumbline.service.query.NearestNames;

/** Reads bodies by their fields, and refuses what is wrong with all of them at once. */
public final class TreeReading {

    private static final String WHOLE_BODY = "body";

    private TreeReading() {}

    /**
     * What {@code reader} makes of the fields of an object.
     *
     * @param reader reads every field that there may be; what it leaves is refused
     * @throws Failure.InvalidInput naming everything that is wrong
     */
    public static <T> T of(Object tree, Function<Fields, T> reader) {
        var faults = new Faults(NearestNames::hintOfClosest);
        var fields = Fields.of(tree, "", faults);
        T value = null;
        if (fields != null) {
            value = reader.apply(fields);
            fields.end();
        }
        if (!faults.none()) {
            throw refusal(faults.found());
        }
        return value;
    }

    /** The failure that faults amount to. */
    public static Failure.InvalidInput refusal(List<Fault> faults) {
        return new Failure.InvalidInput(faults.stream()
                .map(fault -> new Violation(fault.field().isEmpty() ? WHOLE_BODY : fault.field(), fault.message()))
                .toList());
    }
}
