package org.plumbline.testsupport.hostile;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Log events with an error or a stack trace while this is open. */
public final class LoggedFaults extends Handler implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");

    private final List<String> faults = new CopyOnWriteArrayList<>();

    private LoggedFaults() {}

    public static LoggedFaults open() {
        var faults = new LoggedFaults();
        ROOT.addHandler(faults);
        return faults;
    }

    public List<String> all() {
        return List.copyOf(faults);
    }

    /** The events since the last call. */
    List<String> take() {
        var all = all();
        faults.subList(0, all.size()).clear();
        return all;
    }

    @Override
    public void publish(LogRecord event) {
        var level = event.getLevel().intValue();
        if (level >= Level.SEVERE.intValue() || (event.getThrown() != null && level >= Level.INFO.intValue())) {
            faults.add("%s %s: %s %s"
                    .formatted(event.getLevel(), event.getLoggerName(), event.getMessage(), event.getThrown()));
        }
    }

    @Override
    public void flush() {
        // Nothing is buffered.
    }

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}
