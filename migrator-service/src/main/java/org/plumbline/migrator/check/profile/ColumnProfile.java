package org.plumbline.migrator.check.profile;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a run saw in a mapped column, on both sides; the form that is stored and returned by the API. */
@RegisterForReflection
@Schema(name = "MappedColumn")
public record ColumnProfile(
        @Schema(required = true, examples = "posts") String entity,

        @Schema(required = true, description = "The legacy columns that it is made of")
        List<String> sourceColumns,

        @Schema(
                required = true,
                nullable = true,
                examples = "sentiment",
                description = "Which key of the legacy JSON is taken; null for the whole value")
        String key,

        @Schema(
                required = true,
                nullable = true,
                examples = "json-number",
                description = "Null where the value is taken as it is")
        String transformer,

        @Schema(
                required = true,
                nullable = true,
                examples = "communities",
                description =
                        "The entity whose new key stands for the legacy one; null where the value is no reference")
        String references,

        @Schema(required = true, examples = "core.analyses.sentiment")
        String targetColumn,

        @Schema(required = true, description = "How many rows of the entity the target holds")
        long ofRows,

        @Schema(
                required = true,
                description = "Of the kept legacy rows; of several columns, the first that says something")
        Values source,

        @Schema(
                required = true,
                description = "Of the same rows in the target; of terms, each term of a row is a value")
        Values target,

        @Schema(required = true, nullable = true, description = "Null where nothing is lost; counted over all rows")
        Lost lost,

        @Schema(required = true, nullable = true, description = "What is lost, in a sentence")
        String warning) {

    public ColumnProfile {
        sourceColumns = List.copyOf(sourceColumns);
    }

    /** The values of one side. */
    @RegisterForReflection
    @Schema(name = "MappedColumnValues")
    public record Values(
            @Schema(
                    required = true,
                    description =
                            "How many rows were looked at: all of them, or of a large entity an even share, the same"
                                    + " on both sides. The other figures are of these")
            long rows,

            @Schema(required = true, description = "Rows without a value")
            long nulls,

            @Schema(required = true) long distinct,

            @Schema(
                    required = true,
                    nullable = true,
                    description =
                            "As text, up to 100 characters. Numbers by their size, before texts by their code points")
            String smallest,

            @Schema(required = true, nullable = true) String largest,

            @Schema(required = true, description = "Up to five, the most frequent first")
            List<Frequent> mostFrequent) {

        public Values {
            mostFrequent = List.copyOf(mostFrequent);
        }

        Values among(long lookedAt) {
            return new Values(lookedAt, nulls, distinct, smallest, largest, mostFrequent);
        }
    }

    @RegisterForReflection
    @Schema(name = "FrequentValue")
    public record Frequent(
            @Schema(required = true) String value,
            @Schema(required = true) long rows) {}

    @RegisterForReflection
    @Schema(name = "LostValues", nullable = true)
    public record Lost(
            @Schema(required = true, description = "How many values became NULL; 0 where no row has the key")
            long values,

            @Schema(required = true, description = "Of how many that the legacy column has")
            long of,

            @Schema(required = true, description = "In how many rows")
            long rows,

            @Schema(required = true, description = "The most frequent ones, up to ten, of up to 60 characters")
            List<String> examples) {

        public Lost {
            examples = List.copyOf(examples);
        }
    }
}
