package org.plumbline.bi.lineage;

import static org.plumbline.bi.lineage.LineageQueries.ARGUMENT;
import static org.plumbline.bi.lineage.LineageQueries.COLUMN;
import static org.plumbline.bi.lineage.LineageQueries.DESCRIPTION;
import static org.plumbline.bi.lineage.LineageQueries.INPUT;
import static org.plumbline.bi.lineage.LineageQueries.RELATION;
import static org.plumbline.bi.lineage.LineageQueries.RULE;

import java.util.Map;
import java.util.Objects;
import org.jooq.Record;
import org.plumbline.bi.lineage.Lineage.Bundle;
import org.plumbline.bi.lineage.Lineage.DerivedField;
import org.plumbline.bi.lineage.Lineage.Rule;

/** Describes how a pipeline derived the columns of a submission from its legacy row. Pure: no database. */
final class Derivations {

    /** The prefix of rules that classify; the rule that decided is stored with the row. */
    private static final String CLASSIFIED = "platform";

    private final Bundle bundle;

    Derivations(Bundle bundle) {
        this.bundle = bundle;
    }

    /** @param rule see {@link LineageQueries#rules} */
    DerivedField of(Record rule) {
        var input = rule.get(INPUT);
        return new DerivedField(
                field(rule),
                input == null ? Map.of() : new RawJson(input.data()),
                rule.get(RULE).startsWith(CLASSIFIED) ? classification(rule) : rule(rule),
                result(rule));
    }

    /** Terms are rows of a dictionary: those of a submission are shown together under the dictionary's name. */
    private static String field(Record rule) {
        return switch (rule.get(RELATION)) {
            case "core.hashtags" -> "hashtags";
            case "core.categories" -> "categories";
            default -> rule.get(COLUMN);
        };
    }

    private Object result(Record rule) {
        return switch (rule.get(RELATION)) {
            case "core.submissions" -> of(bundle.submission(), rule);
            case "core.post_data" -> of(bundle.postData(), rule);
            case "core.submission_metadata" -> of(bundle.metadata(), rule);
            case "core.analyses" -> of(bundle.analysis(), rule);
            case "core.hashtags" -> bundle.hashtags();
            case "core.categories" -> bundle.categories();
            default -> null;
        };
    }

    private static Object of(Map<String, Object> row, Record rule) {
        return row == null ? null : row.get(Rows.camelCase(rule.get(COLUMN)));
    }

    private static Rule rule(Record rule) {
        return new Rule(rule.get(RULE), null, description(rule));
    }

    private Rule classification(Record rule) {
        var decided = bundle.postData() == null
                ? ""
                : Objects.toString(bundle.postData().get("platformRule"), "");
        var at = decided.lastIndexOf('@');
        return at < 0 ? rule(rule) : new Rule(decided.substring(0, at), decided.substring(at + 1), description(rule));
    }

    private static String description(Record rule) {
        var argument = rule.get(ARGUMENT);
        return rule.get(DESCRIPTION) + (argument == null ? "" : ": " + argument);
    }
}
