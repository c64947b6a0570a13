package org.plumbline.migrator.verification;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.migrator.verification.VerificationView.Fact;
import org.plumbline.model.tree.Fields;

/** Verifies the live target database in one read-only transaction. */
@ApplicationScoped
class Verifier {

    private final AgroalDataSource target;
    private final VerificationConfig config;
    private final Clock clock;

    Verifier(AgroalDataSource target, VerificationConfig config, Clock clock) {
        this.target = target;
        this.config = config;
        this.clock = clock;
    }

    /** Stops the start if a file is missing or has no head. */
    void readAtStart(@Observes StartupEvent event) {
        Log.debugf("%d expectations", Expectation.ALL.size());
    }

    /** @throws SQLException if the database cannot be reached; failures in it are part of the result */
    VerificationView verify() throws SQLException {
        try (var connection = target.getConnection()) {
            connection.setAutoCommit(false);
            try {
                NamedStatement.of(connection, "verification.begin")
                        .bind("timeout", Long.toString(config.timeout().toMillis()))
                        .list(row -> row.getString(1));
                var facts = new ArrayList<Fact>();
                for (var expectation : Expectation.ALL) {
                    facts.addAll(facts(connection, expectation));
                }
                return VerificationView.of(clock.instant(), facts);
            } finally {
                connection.rollback();
            }
        }
    }

    /** Verifies one expectation; if it fails, the others still run. */
    private List<Fact> facts(Connection connection, Expectation expectation) throws SQLException {
        var before = connection.setSavepoint();
        try {
            return expectation.limit().isPresent()
                    ? List.of(timed(connection, expectation, expectation.limit().get()))
                    : told(connection, expectation);
        } catch (SQLException e) {
            connection.rollback(before);
            Log.warnf(e, "Expectation %s could not be verified", expectation.id());
            var found = "could not be verified (SQLSTATE %s); see the service's log".formatted(e.getSQLState());
            return List.of(Fact.of(expectation, expectation.id(), FactOutcome.FAILED, found));
        }
    }

    private static List<Fact> told(Connection connection, Expectation expectation) throws SQLException {
        return NamedStatement.composed(connection, expectation.sql())
                .list(row -> Fact.of(
                        expectation,
                        row.getString("subject"),
                        Fields.constant(row.getString("outcome"), FactOutcome.class),
                        row.getString("found")));
    }

    private Fact timed(Connection connection, Expectation expectation, Duration limit) throws SQLException {
        time(connection, expectation);
        var took = new ArrayList<Duration>();
        for (var repetition = 0; repetition < config.repetitions(); repetition++) {
            took.add(time(connection, expectation));
        }
        took.sort(null);
        var median = took.get(took.size() / 2);
        return Fact.of(
                expectation,
                expectation.id(),
                median.compareTo(limit) <= 0 ? FactOutcome.PASSED : FactOutcome.FAILED,
                String.format(Locale.ROOT, "%.1f ms of %d ms allowed", median.toNanos() / 1e6, limit.toMillis()));
    }

    private static Duration time(Connection connection, Expectation expectation) throws SQLException {
        var started = System.nanoTime();
        NamedStatement.composed(connection, expectation.sql()).list(row -> row.getObject(1));
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
