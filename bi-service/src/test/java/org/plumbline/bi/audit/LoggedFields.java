package org.plumbline.bi.audit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** The fields of what is logged while this is open. */
final class LoggedFields extends Handler implements AutoCloseable {

    private final Logger logger;
    private final List<Map<String, String>> events = new CopyOnWriteArrayList<>();

    private LoggedFields(Logger logger) {
        this.logger = logger;
    }

    static LoggedFields of(String category) {
        var logger = Logger.getLogger(category);
        var fields = new LoggedFields(logger);
        logger.addHandler(fields);
        return fields;
    }

    /** Those of events of which this field has this value. */
    List<Map<String, String>> where(String field, String value) {
        return events.stream().filter(event -> value.equals(event.get(field))).toList();
    }

    @Override
    public void publish(LogRecord event) {
        if (event instanceof ExtLogRecord extended) {
            events.add(extended.getMdcCopy());
        }
    }

    @Override
    public void flush() {
        // Nothing waits.
    }

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
