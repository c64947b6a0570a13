package org.plumbline.bi.answer;

import jakarta.ws.rs.core.EntityTag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.plumbline.bi.freshness.DatasetFreshness;
import org.plumbline.bi.freshness.DatasetStates.DatasetState;
import org.plumbline.bi.window.Period;
import org.plumbline.model.dataset.ColumnType;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.metric.Aggregation;
import org.plumbline.model.metric.Filter;
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.metric.Literal;
import org.plumbline.model.metric.Measure;
import org.plumbline.model.metric.Operator;
import org.plumbline.model.query.Query;
import org.plumbline.model.query.Query.Split;
import org.plumbline.model.query.Query.Value;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.freshness.CheckCounts;

/**
 * What a tag is made of, drawn from so few words, most of them marks that texts of values are put together with, that questions
 * which only look alike are drawn all the time.
 */
record AnyQuestion(Scope scope, DatasetState state, List<?> asked) {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    EntityTag tag() {
        return AnswerTag.of(scope, state, asked);
    }

    String entry() {
        return AnswerTag.question(scope, asked);
    }

    static Arbitrary<AnyQuestion> any() {
        return Combinators.combine(scopes(), Arbitraries.integers().between(1, 2), inputs())
                .as((scope, version, asked) -> new AnyQuestion(scope, state(version), asked));
    }

    static DatasetState state(long version) {
        var published = new DatasetFreshness.Published(
                version, true, Optional.empty(), NOON, Optional.empty(), 7, new CheckCounts(1, 0, 0));
        var freshness = new DatasetFreshness(
                "submission_facts",
                Optional.of(published),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "definitions",
                Optional.empty(),
                Optional.empty());
        return new DatasetState(freshness, Optional.empty(), null);
    }

    private static Arbitrary<String> words() {
        return Arbitraries.of("a", "b", "1", ", ", "[", "]", "=", "\"", "\0", "\ud800")
                .list()
                .ofMaxSize(3)
                .map(marks -> String.join("", marks));
    }

    private static Arbitrary<List<String>> lists() {
        return Arbitraries.oneOf(
                words().list().ofMaxSize(3), Arbitraries.of(List.of("a", "b"), List.of("a, b"), List.of("a", ", b")));
    }

    private static Arbitrary<Scope> scopes() {
        return Arbitraries.oneOf(lists().map(Scope::of), Arbitraries.just(Scope.everything()));
    }

    private static Arbitrary<List<?>> inputs() {
        return Arbitraries.oneOf(
                lists().map(slugs -> List.of("overview", slugs)),
                Combinators.combine(lists(), lists()).as((one, other) -> List.of(one, other)),
                Combinators.combine(words(), words()).as((one, other) -> List.of(one, other)),
                words().map(word -> List.of(Optional.of(word))),
                words().map(word -> List.of(Optional.of(word), Optional.empty())),
                periods().map(period -> List.of(period)),
                queries().map(query -> List.of("query", query)));
    }

    private static Arbitrary<Period> periods() {
        var ends = Arbitraries.of(NOON, NOON.plusSeconds(1)).injectNull(0.3);
        return Combinators.combine(ends, ends).as(Period::new);
    }

    private static Arbitrary<Query> queries() {
        return Combinators.combine(
                        splits().list().ofMaxSize(1),
                        measures().list().ofMaxSize(2),
                        filters().list().ofMaxSize(2),
                        Arbitraries.of(ZoneOffset.UTC, ZoneId.of("UTC"), ZoneId.of("Europe/Paris")),
                        Arbitraries.of(OptionalInt.empty(), OptionalInt.of(0), OptionalInt.of(1)))
                .as((splits, measures, filters, zone, limit) ->
                        new Query(Datasets.SUBMISSION_FACTS, splits, measures, filters, List.of(), zone, limit));
    }

    private static Arbitrary<Split> splits() {
        return words().map(name ->
                new Split(name, new Grouping("language", null, null), ColumnType.TEXT, Optional.empty()));
    }

    private static Arbitrary<Value> measures() {
        return Combinators.combine(words(), filters().list().ofMaxSize(1))
                .as((name, filters) ->
                        new Value.Aggregated(name, new Measure(Aggregation.COUNT, null, filters), ColumnType.INTEGER));
    }

    private static Arbitrary<Filter> filters() {
        return literals().list().ofMinSize(1).ofMaxSize(3).map(values -> new Filter("language", Operator.IN, values));
    }

    private static Arbitrary<Literal> literals() {
        return Arbitraries.oneOf(
                words().map(Literal.Text::new),
                Arbitraries.of("1", "a", "2026-11-20T12:00:00Z").map(Literal.Text::new),
                Arbitraries.of(BigDecimal.ONE, BigDecimal.TWO).map(Literal.Decimal::new),
                Arbitraries.just(new Literal.Moment(NOON)));
    }
}
