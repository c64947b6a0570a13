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
                    new Column("submission_id", INTEGER, "Submission", "The submission's key"),
                    new Column(
                            "legacy_id",
                            TEXT,
                            "Legacy post",
                            "The legacy post's id; null for a submission born in the new system"),
                    new Column(
                            "community_id",
                            INTEGER,
                            "Community key",
                            "The community's key; null where the post names none that exists"),
                    new Column("community_slug", TEXT, "Community", "The community's stable name"),
                    new Column("community_name", TEXT, "Community name", "The community's display name"),
                    new Column("status", TEXT, "Status", "new, in_review, reported, removed or rejected"),
                    new Column("language", TEXT, "Language", "ISO 639-1 code; null where unknown"),
                    new Column("platform", TEXT, "Platform", "The broad group, such as meta or google"),
                    new Column(
                            "platform_detail", TEXT, "Service", "The service, such as facebook, instagram or youtube"),
                    new Column(
                            "platform_source",
                            TEXT,
                            "Platform decided by",
                            "What decided: url, legacy_field, agreed, conflict or none"),
                    new Column(
                            "platform_rule",
                            TEXT,
                            "Platform rule",
                            "The classification rule that decided, with the rule set's version"),
                    new Column("submitted_at", TIMESTAMP, "Submitted", "When the post was submitted"),
                    new Column("posted_at", TIMESTAMP, "Posted", "When the post appeared on its platform"),
                    new Column("report_count", INTEGER, "Reports", "Reports of this submission"),
                    new Column("first_reported_at", TIMESTAMP, "First reported", "When it was first reported"),
                    new Column(
                            "report_taken_down_at",
                            TIMESTAMP,
                            "Takedown reported",
                            "The earliest takedown that a report recorded"),
                    new Column("removed_at", TIMESTAMP, "Removed, legacy", "The legacy removal on the submission"),
                    new Column(
                            "effective_takedown_at",
                            TIMESTAMP,
                            "Taken down",
                            "When it was taken down, by the takedown rule"),
                    new Column("takedown_source", TEXT, "Takedown source", "Which branch of the takedown rule decided"),
                    new Column(
                            "hours_to_takedown",
                            NUMERIC,
                            "Hours to takedown",
                            "Hours from submission to takedown; null without one",
                            Format.HOURS),
                    new Column("categories", TEXT_ARRAY, "Categories", "The categories that the post was filed under"),
                    new Column("hashtags", TEXT_ARRAY, "Hashtags", "The hashtags, lower case and without the sign"),
                    new Column("sentiment", NUMERIC, "Sentiment", "The analysis model's sentiment, -1 to 1"),
                    new Column("toxicity", NUMERIC, "Toxicity", "The analysis model's toxicity, 0 to 1")));

    public static final Dataset REPORT_FACTS = new Dataset(
            "report_facts",
            SUBMISSION_FACTS.publication(),
            SUBMISSION_FACTS.pipeline(),
            COMMUNITY,
            "One row per report of a submission",
            List.of(
                    new Column("report_id", INTEGER, "Report", "The report's key"),
                    new Column("submission_id", INTEGER, "Submission", "The submission that was reported"),
                    new Column("community_id", INTEGER, "Community key", "The submission's community"),
                    new Column("community_slug", TEXT, "Community", "The community's stable name"),
                    new Column("platform", TEXT, "Platform", "The submission's broad platform group"),
                    new Column("platform_detail", TEXT, "Service", "The submission's service"),
                    new Column("channel", TEXT, "Channel", "How it was reported, such as in_app or trusted_flagger"),
                    new Column("outcome", TEXT, "Outcome", "taken_down, rejected, no_answer; null while open"),
                    new Column("reported_at", TIMESTAMP, "Reported", "When it was reported"),
                    new Column(
                            "taken_down_at",
                            TIMESTAMP,
                            "Taken down",
                            "When the platform took the post down after this report")));

    public static final Dataset APPLICATION_SUMMARY = new Dataset(
            "application_summary",
            "application_summary",
            "recruiting",
            null,
            "One row per application, with its job and its company",
            List.of(
                    new Column(
                            "application_id", INTEGER, "Application", "The application's key, which is the legacy one"),
                    new Column("application_job_id", INTEGER, "Job applied for", "The key of the job applied for"),
                    new Column(
                            "application_status",
                            TEXT,
                            "Status",
                            "The status as the legacy database spells it, such as new, interview or hired"),
                    new Column(
                            "application_source",
                            TEXT,
                            "Source",
                            "How the application came, such as referral; null where unknown"),
                    new Column("application_notes", TEXT, "Notes", "The recruiter's notes"),
                    new Column("application_created_at", TIMESTAMP, "Applied", "When the application was made"),
                    new Column(
                            "application_updated_at",
                            TIMESTAMP,
                            "Last changed",
                            "When the application was last changed"),
                    new Column("job_id", INTEGER, "Job", "The job's key"),
                    new Column(
                            "company_id",
                            INTEGER,
                            "Company key",
                            "The company's key; null where the job names none that exists"),
                    new Column("job_title", TEXT, "Job title", "The job's title"),
                    new Column(
                            "prestige_factor",
                            INTEGER,
                            "Prestige",
                            "The job's prestige as it was entered; null where it was not"),
                    new Column("compensation_min", NUMERIC, "Least pay", "The least pay, in units of the currency"),
                    new Column("compensation_max", NUMERIC, "Most pay", "The most pay, in units of the currency"),
                    new Column(
                            "compensation_currency", TEXT, "Currency of pay", "The currency of the pay, such as EUR"),
                    new Column("office_city", TEXT, "City", "The city of the office"),
                    new Column("office_province", TEXT, "Province", "The province of the office"),
                    new Column("office_country", TEXT, "Country", "The country of the office"),
                    new Column(
                            "seniority_level",
                            TEXT,
                            "Seniority",
                            "The seniority that the job asks for, such as entry or lead"),
                    new Column("job_created_at", TIMESTAMP, "Job entered", "When the job was entered"),
                    new Column("job_updated_at", TIMESTAMP, "Job last changed", "When the job was last changed"),
                    new Column(
                            "company_name",
                            TEXT,
                            "Company",
                            "The company's name; null where the job names none that exists"),
                    new Column("company_industry", TEXT, "Industry", "The company's industry"),
                    new Column("company_website", TEXT, "Website", "The company's website"),
                    new Column("company_created_at", TIMESTAMP, "Company entered", "When the company was entered"),
                    new Column(
                            "company_updated_at",
                            TIMESTAMP,
                            "Company last changed",
                            "When the company was last changed"),
                    new Column("created_at", TIMESTAMP, "Applied", "When the application was made"),
                    new Column("priority_score", INTEGER, "Priority", "prestige_factor, 0 where it is null"),
                    new Column("salary_currency", TEXT, "Currency", "compensation_currency under the dashboard's name"),
                    new Column("salary_min", NUMERIC, "Least salary", "compensation_min under the dashboard's name"),
                    new Column("salary_max", NUMERIC, "Most salary", "compensation_max under the dashboard's name"),
                    new Column(
                            "location",
                            TEXT,
                            "Location",
                            "City, province and country joined by a comma, empty parts left out; null where all are"),
                    new Column("experience_level", TEXT, "Experience", "seniority_level under the dashboard's name")));

    private static final List<Dataset> ALL = List.of(SUBMISSION_FACTS, REPORT_FACTS, APPLICATION_SUMMARY);

    private Datasets() {}

    public static List<Dataset> all() {
        return ALL;
    }

    /** By which publications their content is brought up to date. */
    public static List<String> publications() {
        return ALL.stream().map(Dataset::publication).distinct().toList();
    }

    /** Those whose content a publication of that name brings up to date. */
    public static List<Dataset> publishedAs(String publication) {
        return ALL.stream()
                .filter(dataset -> dataset.publication().equals(publication))
                .toList();
    }

    public static Optional<Dataset> named(String name) {
        return ALL.stream().filter(dataset -> dataset.name().equals(name)).findFirst();
    }
}
