package org.plumbline.deploy.local.migration;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/** The data of server-sent events, one after the other, until the stream ends. */
final class EventStream implements Iterator<String> {

    private static final String DATA = "data:";

    private final Iterator<String> lines;
    private String next;

    EventStream(Stream<String> lines) {
        this.lines = lines.iterator();
    }

    /** @throws java.io.UncheckedIOException where the connection breaks */
    @Override
    public boolean hasNext() {
        while (next == null && lines.hasNext()) {
            var line = lines.next();
            // Every event of a run has one line of data; names, ids and comments are of no interest here.
            if (line.startsWith(DATA)) {
                next = line.substring(DATA.length());
            }
        }
        return next != null;
    }

    @Override
    public String next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the stream has ended");
        }
        var data = next;
        next = null;
        return data;
    }
}
