package org.plumbline.service.definition;

import org.plumbline.model.definition.QueryReader;
import org.plumbline.model.query.Query;
import org.plumbline.model.tree.Faults;
import org.plumbline.service.json.TreeReading;
import org.plumbline.service.query.NearestNames;

/** Reads a query that somebody has sent. */
public final class QueryBody {

    private QueryBody() {}

    /**
     * The query.
     *
     * @throws org.plumbline.service.failure.Failure.InvalidInput naming everything that is wrong
     */
    public static Query read(Object tree) {
        var faults = new Faults(NearestNames::hintOfClosest);
        var query = QueryReader.read(tree, faults);
        if (!faults.none()) {
            throw TreeReading.refusal(faults.found());
        }
        return query;
    }
}
