package org.plumbline.bi.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.plumbline.bi.caching.AnswerTag;
import org.plumbline.bi.freshness.DatasetFreshness;
import org.plumbline.bi.freshness.DatasetFreshness.Published;
import org.plumbline.bi.freshness.FreshnessQueries;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.freshness.Staleness;
import org.plumbline.bi.query.ScopedTransaction;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.failure.Failure;

/** Answers the overview. Each answer is one transaction, so its numbers fit each other and their publication. */
@ApplicationScoped
class OverviewService {

    /** Part of every tag: to be changed when the same data comes to be answered differently. */
    private static final String ANSWER_FORM = "overview/1";

    private final ScopedTransaction transaction;
    private final Staleness staleness;
    private final Clock clock;

    OverviewService(ScopedTransaction transaction, Staleness staleness, Clock clock) {
        this.transaction = transaction;
        this.staleness = staleness;
        this.clock = clock;
    }

    /**
     * The overview, unless the caller has it already.
     *
     * @param caller what the caller may see
     * @param ifNoneMatch the tags that the caller has
     * @throws Failure.NotAllowed for a community outside the caller's scope, the same whether it exists or not
     */
    OverviewAnswer answer(Scope caller, OverviewRequest request, List<String> ifNoneMatch) {
        var scope = narrowed(caller, request.communities());
        return transaction.read(scope, database -> {
            var now = clock.instant();
            var freshness = FreshnessQueries.of(database, Datasets.SUBMISSION_FACTS);
            var staleReason = staleness.reason(freshness, now);
            var tag = tag(freshness, staleReason, scope, request);
            if (tag.isNamedBy(ifNoneMatch)) {
                return new OverviewAnswer.Unchanged(tag);
            }
            var publication = Publication.of(freshness, staleReason, now);
            return new OverviewAnswer.Current(tag, overview(database, freshness, scope, request, publication));
        });
    }

    private static Overview overview(
            DSLContext database,
            DatasetFreshness freshness,
            Scope scope,
            OverviewRequest request,
            Publication publication) {
        return freshness
                .measuredUntil()
                .map(until -> new Measurement(database, new Selection(scope, request.services())).take(request, until))
                .map(measured -> OverviewBuilder.published(request, scope, publication, measured))
                .orElseGet(() -> OverviewBuilder.unpublished(request, scope, publication));
    }

    private static Scope narrowed(Scope caller, List<String> communities) {
        if (communities.isEmpty()) {
            return caller;
        }
        if (!communities.stream().allMatch(caller::includes)) {
            throw new Failure.NotAllowed(
                    "community-out-of-scope", "A community that was asked for is not within this account's scope");
        }
        return Scope.of(communities);
    }

    /** Everything that the answer depends on, the publication's age left out. */
    private static AnswerTag tag(
            DatasetFreshness freshness, Optional<String> staleReason, Scope scope, OverviewRequest request) {
        var window = request.window();
        return AnswerTag.of(Stream.of(
                        ANSWER_FORM,
                        freshness.published().map(Published::version).toString(),
                        measuredPart(freshness, request),
                        staleReason.toString(),
                        scope.toString(),
                        window.toString(),
                        request.services().toString(),
                        Boolean.toString(request.splitByService()),
                        Boolean.toString(request.comparePrevious()))
                .toList());
    }

    /**
     * As much of the measured span as the answer shows: a run that confirms the publication moves its end, but changes
     * nothing for a window in the past, and once a day at most for one that reaches into the present.
     */
    private static String measuredPart(DatasetFreshness freshness, OverviewRequest request) {
        var window = request.window();
        return freshness
                .measuredUntil()
                .map(until -> until.isBefore(window.to()) ? until : window.to())
                .map(until -> "%s %s %s"
                        .formatted(
                                day(until),
                                until.isAfter(window.from()),
                                until.isAfter(window.previous().from())))
                .orElse("");
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant.minusNanos(1), ZoneOffset.UTC);
    }
}
