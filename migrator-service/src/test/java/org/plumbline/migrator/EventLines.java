package org.plumbline.migrator;

import java.util.List;

/** The lines of a stream of server-sent events, as a client reads them. */
public final class EventLines {

    private static final String EVENT = "event:";
    private static final String DATA = "data:";

    private EventLines() {}

    /** What each event is called. */
    public static List<String> names(List<String> lines) {
        return after(EVENT, lines);
    }

    /** What each event says. */
    public static List<Answer> data(List<String> lines) {
        return after(DATA, lines).stream().map(Answer::of).toList();
    }

    private static List<String> after(String field, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(field))
                .map(line -> line.substring(field.length()))
                .toList();
    }
}
