package org.plumbline.migrator.check.published;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.plumbline.migrator.check.Check;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.CheckHeader;
import org.plumbline.migrator.check.FailingRows;
import org.plumbline.migrator.check.Finding;
import org.plumbline.migrator.pipeline.ReadModel;
import org.plumbline.migrator.sql.SessionSettings;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.scope.Scope;
import org.plumbline.model.tree.Fields;
import org.plumbline.service.security.ScopeSetting;

/**
 * Readers get what is stored. Figures are computed by bi-service's own statements, with its role, for a caller who sees
 * everything and for one who sees one community. They are compared with the same metrics of the facts; the legacy
 * figures of explanations are compared with the stored ones. The parity checks compare facts with the legacy database,
 * {@code readers_see_what_was_checked} the facts that readers see with the stored ones.
 */
public final class AnswersCheck implements Check {

    private static final Settings SETTINGS = new Settings().withExecuteLogging(false);
    private static final Map<String, Answers> BY_PUBLICATION = Map.of(
            Datasets.SUBMISSION_FACTS.name(), new OverviewAnswers(),
            Datasets.APPLICATION_SUMMARY.name(), new ApplicationAnswers());

    @Override
    public CheckHeader header() {
        return CheckHeader.semantic(
                "answers_equal_facts", "Dashboards and explanations agree with the facts, in every scope", "actual");
    }

    @Override
    public Finding run(CheckContext context) throws SQLException {
        var failing = new FailingRows();
        if (!context.sql("reader.may_become_reader").isTrue()) {
            failing.add(Map.of("role", "plumbline_migrator"));
            return failing.finding(
                    "plumbline_migrator cannot assume the role plumbline_bi: a superuser must run bootstrap.sql"
                            + " again.");
        }
        var looked = 0;
        for (var publication : context.pipeline().publishes()) {
            for (var scope : scopes(publication, context)) {
                for (var window : AnsweredWindow.of(publication, scope, context)) {
                    new Comparison(BY_PUBLICATION.get(publication), scope, window, context, failing).carryOut();
                    looked++;
                }
            }
        }
        return failing.finding(
                failing.count() == 0
                        ? "Holds in all %d windows.".formatted(looked)
                        : "%d figures differ from the facts; first %s."
                                .formatted(failing.count(), failing.first().getFirst()));
    }

    private static List<Scope> scopes(String publication, CheckContext context) throws SQLException {
        var scopes = new ArrayList<>(List.of(Scope.everything()));
        var facts = ReadModel.ofFacts(publication);
        if (!facts.dataset().isForSuperadminsOnly()) {
            scopes.addAll(context.sql("reader.a_community")
                    .with(facts.parts())
                    .list(row -> Scope.of(List.of(row.getString(1)))));
        }
        return scopes;
    }

    private record Comparison(
            Answers answers, Scope scope, AnsweredWindow asked, CheckContext context, FailingRows failing) {

        void carryOut() throws SQLException {
            var database = DSL.using(context.target(), SQLDialect.POSTGRES, SETTINGS);
            var stored = answers.stored(database, scope, asked.window());
            var reference = reference(database, Answers.ReferenceIn.TABLES);
            try (var _ = asReader()) {
                for (var way : asked.ways()) {
                    var given = answers.given(database, scope, asked.window(), way);
                    addDiffering(stored, given, "by " + Fields.written(way));
                }
                addDiffering(reference, reference(database, Answers.ReferenceIn.VIEWS), "explanation");
            }
        }

        private void addDiffering(WindowFigures expected, WindowFigures actual, String way) {
            expected.differing(actual).forEach(difference -> failing.add(failingRow(way, difference)));
        }

        /** Sets the role of bi-service and a caller's scope for the transaction. */
        private SessionSettings asReader() throws SQLException {
            return SessionSettings.local(
                    context.target(), Map.of("role", "plumbline_bi", "plumbline.scope", ScopeSetting.of(scope)));
        }

        private WindowFigures reference(DSLContext database, Answers.ReferenceIn from) {
            return asked.isClose() ? answers.reference(database, scope, asked.window(), from) : new WindowFigures();
        }

        private Map<String, Object> failingRow(String way, WindowFigures.Difference difference) {
            var name = difference.name();
            var row = new LinkedHashMap<String, Object>();
            row.put("figure", name.figure());
            row.put("from", day(asked.window().from()));
            row.put("to", day(asked.window().to()));
            row.put("scope", scope.all() ? "all" : scope.communities().getFirst());
            row.put("read", way);
            row.put("dimension", name.dimension());
            row.put("value", name.value());
            row.put("expected", difference.expected());
            row.put("actual", difference.actual());
            return row;
        }

        private static String day(Instant instant) {
            return LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
        }
    }
}
