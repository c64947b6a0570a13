package org.plumbline.model.dataset;

import static org.plumbline.model.dataset.ColumnType.INTEGER;
import static org.plumbline.model.dataset.ColumnType.NUMERIC;
import static org.plumbline.model.dataset.ColumnType.TEXT;
import static org.plumbline.model.dataset.ColumnType.TEXT_ARRAY;
import static org.plumbline.model.dataset.ColumnType.TIMESTAMP;

import java.util.List;
import java.util.Optional;

/** The whitelist: every dataset and column that a definition or a query may name. */
public final class Datasets {

    /** The column that every scoped dataset is filtered by. */
    public static final String SCOPE_COLUMN = "community_slug";

    public static final Dataset SUBMISSION_FACTS = new Dataset(
            "submission_facts",
            "submission_facts",
            "moderation",
            "One row per submission, however many reports it has",
            List.of(
                    new Column("submission_id", INTEGER, "The submission's key"),
                    new Column("legacy_id", TEXT, "The legacy post's id; null for a submission born in the new system"),
                    new Column(
                            "community_id", INTEGER, "The community's key; null where the post names none that exists"),
                    new Column("community_slug", TEXT, "The community's stable name"),
                    new Column("community_name", TEXT, "The community's display name"),
                    new Column("status", TEXT, "new, in_review, reported, removed or rejected"),
                    new Column("language", TEXT, "ISO 639-1 code; null where unknown"),
                    new Column("platform", TEXT, "The broad group, such as meta or google"),
                    new Column("platform_detail", TEXT, "The service, such as facebook, instagram or youtube"),
                    new Column("platform_source", TEXT, "What decided: url, legacy_field, agreed, conflict or none"),
                    new Column(
                            "platform_rule", TEXT, "The classification rule that decided, with the rule set's version"),
                    new Column("submitted_at", TIMESTAMP, "When the post was submitted"),
                    new Column("posted_at", TIMESTAMP, "When the post appeared on its platform"),
                    new Column("report_count", INTEGER, "Reports of this submission"),
                    new Column("first_reported_at", TIMESTAMP, "When it was first reported"),
                    new Column("report_taken_down_at", TIMESTAMP, "The earliest takedown that a report recorded"),
                    new Column("removed_at", TIMESTAMP, "The legacy removal on the submission"),
                    new Column("effective_takedown_at", TIMESTAMP, "When it was taken down, by the takedown rule"),
                    new Column("takedown_source", TEXT, "Which branch of the takedown rule decided"),
                    new Column("hours_to_takedown", NUMERIC, "Hours from submission to takedown; null without one"),
                    new Column("categories", TEXT_ARRAY, "The categories that the post was filed under"),
                    new Column("hashtags", TEXT_ARRAY, "The hashtags, lower case and without the sign"),
                    new Column("sentiment", NUMERIC, "The analysis model's sentiment, -1 to 1"),
                    new Column("toxicity", NUMERIC, "The analysis model's toxicity, 0 to 1")));

    public static final Dataset REPORT_FACTS = new Dataset(
            "report_facts",
            SUBMISSION_FACTS.publication(),
            SUBMISSION_FACTS.pipeline(),
            "One row per report of a submission",
            List.of(
                    new Column("report_id", INTEGER, "The report's key"),
                    new Column("submission_id", INTEGER, "The submission that was reported"),
                    new Column("community_id", INTEGER, "The submission's community"),
                    new Column("community_slug", TEXT, "The community's stable name"),
                    new Column("platform", TEXT, "The submission's broad platform group"),
                    new Column("platform_detail", TEXT, "The submission's service"),
                    new Column("channel", TEXT, "How it was reported, such as in_app or trusted_flagger"),
                    new Column("outcome", TEXT, "taken_down, rejected, no_answer; null while open"),
                    new Column("reported_at", TIMESTAMP, "When it was reported"),
                    new Column("taken_down_at", TIMESTAMP, "When the platform took the post down after this report")));

    private static final List<Dataset> ALL = List.of(SUBMISSION_FACTS, REPORT_FACTS);

    private Datasets() {}

    public static List<Dataset> all() {
        return ALL;
    }

    public static Optional<Dataset> named(String name) {
        return ALL.stream().filter(dataset -> dataset.name().equals(name)).findFirst();
    }
}
