package org.plumbline.migrator.check.profile;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a run saw in a mapped column, on both sides; the form that is stored and returned by the API. */
@RegisterForReflection
@Schema(name = "MappedColumn")
public record ColumnProfile(
        @Schema(examples = "posts") String entity,

        @Schema(description = "The legacy columns that it is made of")
        List<String> sourceColumns,

        @Schema(
                nullable = true,
                examples = "sentiment",
                description = "Which key of the legacy JSON is taken; null for the whole value")
        String key,

        @Schema(nullable = true, examples = "json-number", description = "Null where the value is taken as it is")
        String transformer,

        @Schema(
                nullable = true,
                examples = "communities",
                description =
                        "The entity whose new key stands for the legacy one; null where the value is no reference")
        String references,

        @Schema(examples = "core.analyses.sentiment") String targetColumn,

        @Schema(description = "How many rows of the entity the target holds")
        long ofRows,

        @Schema(description = "Of the stored legacy rows; of several columns, the first that says something")
        Values source,

        @Schema(description = "Of the same rows in the target; of terms, each term of a row is a value")
        Values target,

        @Schema(nullable = true, description = "Null where nothing is lost; counted over all rows")
        Lost lost,

        @Schema(nullable = true, description = "What is lost, in a sentence")
        String warning) {

    @RegisterForReflection
    @Schema(name = "MappedColumnValues")
    public record Values(
            @Schema(
                    description =
                            "How many rows were looked at: all of them, or of a large entity an even share, the same"
                                    + " on both sides. The other figures are of these")
            long rows,

            @Schema(description = "Rows without a value") long nulls,
            long distinct,

            @Schema(
                    nullable = true,
                    description =
                            "As text, up to 100 characters. Numbers by their size, before texts by their code points")
            String smallest,

            @Schema(nullable = true) String largest,

            @Schema(description = "Up to five, the most frequent first")
            List<Frequent> mostFrequent) {

        Values among(long lookedAt) {
            return new Values(lookedAt, nulls, distinct, smallest, largest, mostFrequent);
        }
    }

    @RegisterForReflection
    @Schema(name = "FrequentValue")
    public record Frequent(String value, long rows) {}

    @RegisterForReflection
    @Schema(name = "LostValues", nullable = true)
    public record Lost(
            @Schema(description = "How many values became NULL; 0 where no row has the key")
            long values,

            @Schema(description = "Of how many that the legacy column has")
            long of,

            @Schema(description = "In how many rows") long rows,

            @Schema(description = "The most frequent ones, up to ten, of up to 60 characters")
            List<String> examples) {}
}
