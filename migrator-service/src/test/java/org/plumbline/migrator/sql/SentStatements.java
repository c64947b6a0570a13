package org.plumbline.migrator.sql;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * Records what the migrator's code sends to databases, from the driver's log. The log has no text of COPY; what Hibernate
 * sends is left out.
 */
final class SentStatements extends Handler implements AutoCloseable {

    private static final Pattern PARSE =
            Pattern.compile(" FE=> Parse\\(stmt=\\w*,query=\"(.*)\",oids=\\{[^}]*}\\)", Pattern.DOTALL);
    private static final Pattern AS_JSON =
            Pattern.compile("SELECT row_to_json\\(whole_row\\)::text FROM \\((.*)\n\\) AS whole_row", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+");

    private final Logger driver = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
    private final Level level = driver.getLevel();
    private final boolean usesParents = driver.getUseParentHandlers();
    private final Set<Sent> statements = ConcurrentHashMap.newKeySet();

    SentStatements() {
        driver.addHandler(this);
        driver.setUseParentHandlers(false);
        driver.setLevel(Level.FINEST);
    }

    /** @param sql as JDBC takes it, without what makes JSON of its rows */
    record Sent(Sender sender, String sql) {}

    /** Each statement once, however often it was sent. */
    Collection<Sent> statements() {
        return Set.copyOf(statements);
    }

    @Override
    public void publish(LogRecord logged) {
        var parse = PARSE.matcher(logged.getMessage());
        if (parse.matches()) {
            var sql = PARAMETER.matcher(parse.group(1)).replaceAll("?");
            var own = AS_JSON.matcher(sql).replaceAll("$1").strip();
            Sender.ofThisThread().ifPresent(sender -> statements.add(new Sent(sender, own)));
        }
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        driver.setLevel(level);
        driver.setUseParentHandlers(usesParents);
        driver.removeHandler(this);
    }
}
