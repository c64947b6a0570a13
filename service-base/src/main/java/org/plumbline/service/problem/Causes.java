package org.plumbline.service.problem;

import java.util.ArrayList;
import java.util.List;

/** A throwable and what caused it, outermost first. */
final class Causes {

    // Cause chains can be circular; no honest one is this long.
    private static final int LONGEST = 32;

    private Causes() {}

    static List<Throwable> of(Throwable throwable) {
        var links = new ArrayList<Throwable>();
        for (var link = throwable; link != null && links.size() < LONGEST; link = link.getCause()) {
            links.add(link);
        }
        return links;
    }

    static Throwable root(Throwable throwable) {
        return of(throwable).getLast();
    }
}
