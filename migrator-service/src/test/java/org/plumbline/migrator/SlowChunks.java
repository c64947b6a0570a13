package org.plumbline.migrator;

import java.sql.SQLException;
import org.plumbline.testsupport.TestDatabase;

/** Makes each chunk of posts take its time, so that a run has a middle. */
public record SlowChunks(TestDatabase target) {

    private static final String EACH_TAKES = """
            CREATE OR REPLACE FUNCTION public.takes_its_time() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                PERFORM pg_sleep(%s);
                RETURN NULL;
            END
            $$;
            """;

    public void begin() throws SQLException {
        execute(EACH_TAKES.formatted(0.5) + """
                CREATE TRIGGER takes_its_time AFTER INSERT ON core.submissions
                    FOR EACH STATEMENT EXECUTE FUNCTION public.takes_its_time()
                """);
    }

    /** The trigger stays: to drop it would wait for transactions that it is part of. */
    public void end() throws SQLException {
        execute(EACH_TAKES.formatted(0));
    }

    public void removeTrigger() throws SQLException {
        execute("DROP TRIGGER IF EXISTS takes_its_time ON core.submissions");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = target.borrowSuperuser()) {
            Database.execute(connection, sql);
        }
    }
}
