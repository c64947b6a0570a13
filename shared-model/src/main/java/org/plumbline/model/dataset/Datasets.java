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

    private static final String COMMUNITY = "community_slug";

    public static final Dataset SUBMISSION_FACTS = new Dataset(
            "submission_facts",
            "submission_facts",
            "moderation",
            COMMUNITY,
            "One row per submission, however many reports it has",
            List.of(
                    integer("submission_id", "Submission", "The submission's key"),
                    text(
                            "legacy_id",
                            "Legacy post",
                            "The legacy post's id; null if the submission was created in the new system"),
                    integer(
                            "community_id",
                            "Community key",
                            "The community's key; null if the post has no existing community"),
                    text("community_slug", "Community", "The community's stable name"),
                    text("community_name", "Community name", "The community's display name"),
                    text("status", "Status", "new, in_review, reported, removed or rejected"),
                    text("language", "Language", "ISO 639-1 code; null if unknown"),
                    text("platform", "Platform", "The broad group, such as meta or google"),
                    text("platform_detail", "Service", "The service, such as facebook, instagram or youtube"),
                    text(
                            "platform_source",
                            "Platform decided by",
                            "The source of the decision: url, legacy_field, agreed, conflict or none"),
                    text(
                            "platform_rule",
                            "Platform rule",
                            "The classification rule that decided, with the rule set's version"),
                    timestamp("submitted_at", "Submitted", "When the post was submitted"),
                    timestamp("posted_at", "Posted", "When the post appeared on its platform"),
                    integer("report_count", "Reports", "Reports of this submission"),
                    timestamp("first_reported_at", "First reported", "When it was first reported"),
                    timestamp(
                            "report_taken_down_at",
                            "Takedown reported",
                            "The earliest takedown that a report recorded"),
                    timestamp("removed_at", "Removed, legacy", "The legacy removal on the submission"),
                    timestamp("effective_takedown_at", "Taken down", "When it was taken down, by the takedown rule"),
                    text("takedown_source", "Takedown source", "Which branch of the takedown rule decided"),
                    new Column(
                            "hours_to_takedown",
                            NUMERIC,
                            "Hours to takedown",
                            "Hours from submission to takedown; null without one",
                            Optional.of(Format.HOURS)),
                    texts("categories", "Categories", "The post's categories"),
                    texts("hashtags", "Hashtags", "The hashtags in lower case, without #"),
                    numeric("sentiment", "Sentiment", "The analysis model's sentiment, -1 to 1"),
                    numeric("toxicity", "Toxicity", "The analysis model's toxicity, 0 to 1")));

    public static final Dataset REPORT_FACTS = new Dataset(
            "report_facts",
            SUBMISSION_FACTS.publication(),
            SUBMISSION_FACTS.pipeline(),
            COMMUNITY,
            "One row per report of a submission",
            List.of(
                    integer("report_id", "Report", "The report's key"),
                    integer("submission_id", "Submission", "The submission that was reported"),
                    integer("community_id", "Community key", "The submission's community"),
                    text("community_slug", "Community", "The community's stable name"),
                    text("platform", "Platform", "The submission's broad platform group"),
                    text("platform_detail", "Service", "The submission's service"),
                    text("channel", "Channel", "How it was reported, such as in_app or trusted_flagger"),
                    text("outcome", "Outcome", "taken_down, rejected, no_answer; null while open"),
                    timestamp("reported_at", "Reported", "When it was reported"),
                    timestamp(
                            "taken_down_at", "Taken down", "When the platform took the post down after this report")));

    public static final Dataset APPLICATION_SUMMARY = new Dataset(
            "application_summary",
            "application_summary",
            "recruiting",
            null,
            "One row per application, with its job and its company",
            List.of(
                    integer("application_id", "Application", "The application's key, which is the legacy one"),
                    integer("application_job_id", "Job applied for", "The key of the job applied for"),
                    text(
                            "application_status",
                            "Status",
                            "The status as the legacy database spells it, such as new, interview or hired"),
                    text(
                            "application_source",
                            "Source",
                            "The application's channel, such as referral; null if unknown"),
                    text("application_notes", "Notes", "The recruiter's notes"),
                    timestamp("application_created_at", "Applied", "When the application was made"),
                    timestamp("application_updated_at", "Last changed", "When the application was last changed"),
                    integer("job_id", "Job", "The job's key"),
                    integer("company_id", "Company key", "The company's key; null if the job has no existing company"),
                    text("job_title", "Job title", "The job's title"),
                    integer("prestige_factor", "Prestige", "The job's prestige; null if none was entered"),
                    numeric("compensation_min", "Least pay", "The minimum pay, in units of the currency"),
                    numeric("compensation_max", "Most pay", "The maximum pay, in units of the currency"),
                    text("compensation_currency", "Currency of pay", "The currency of the pay, such as EUR"),
                    text("office_city", "City", "The city of the office"),
                    text("office_province", "Province", "The province of the office"),
                    text("office_country", "Country", "The country of the office"),
                    text("seniority_level", "Seniority", "The job's required seniority, such as entry or lead"),
                    timestamp("job_created_at", "Job entered", "When the job was entered"),
                    timestamp("job_updated_at", "Job last changed", "When the job was last changed"),
                    text("company_name", "Company", "The company's name; null if the job has no existing company"),
                    text("company_industry", "Industry", "The company's industry"),
                    text("company_website", "Website", "The company's website"),
                    timestamp("company_created_at", "Company entered", "When the company was entered"),
                    timestamp("company_updated_at", "Company last changed", "When the company was last changed"),
                    timestamp("created_at", "Applied", "When the application was made"),
                    integer("priority_score", "Priority", "prestige_factor, or 0 if it is null"),
                    text("salary_currency", "Currency", "compensation_currency under the dashboard's name"),
                    numeric("salary_min", "Least salary", "compensation_min under the dashboard's name"),
                    numeric("salary_max", "Most salary", "compensation_max under the dashboard's name"),
                    text(
                            "location",
                            "Location",
                            "City, province and country joined by commas, without empty parts; null if all are empty"),
                    text("experience_level", "Experience", "seniority_level under the dashboard's name")));

    private static final List<Dataset> ALL = List.of(SUBMISSION_FACTS, REPORT_FACTS, APPLICATION_SUMMARY);

    private Datasets() {}

    public static List<Dataset> all() {
        return ALL;
    }

    public static List<String> names() {
        return ALL.stream().map(Dataset::name).toList();
    }

    /** All publications. */
    public static List<String> publications() {
        return ALL.stream().map(Dataset::publication).distinct().toList();
    }

    /** The datasets that a publication updates. */
    public static List<Dataset> publishedAs(String publication) {
        return ALL.stream()
                .filter(dataset -> dataset.publication().equals(publication))
                .toList();
    }

    public static Optional<Dataset> named(String name) {
        return ALL.stream().filter(dataset -> dataset.name().equals(name)).findFirst();
    }

    private static Column integer(String name, String title, String description) {
        return new Column(name, INTEGER, title, description);
    }

    private static Column text(String name, String title, String description) {
        return new Column(name, TEXT, title, description);
    }

    private static Column timestamp(String name, String title, String description) {
        return new Column(name, TIMESTAMP, title, description);
    }

    private static Column numeric(String name, String title, String description) {
        return new Column(name, NUMERIC, title, description);
    }

    private static Column texts(String name, String title, String description) {
        return new Column(name, TEXT_ARRAY, title, description);
    }
}
