package org.plumbline.migrator.check.profile;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A run's profile of a mapped column on both sides, as stored and returned by the API. */
@RegisterForReflection
@Schema(name = "MappedColumn")
public record ColumnProfile(
        @Schema(examples = "posts") String entity,

        @Schema(description = "The legacy columns it is derived from")
        List<String> sourceColumns,

        @Schema(
                nullable = true,
                examples = "sentiment",
                description = "The key in the legacy JSON; null for the whole value")
        String key,

        @Schema(nullable = true, examples = "json-number", description = "Null if the value is copied")
        String transformer,

        @Schema(
                nullable = true,
                examples = "communities",
                description = "The entity that the value references; null if it is not a reference")
        String references,

        @Schema(examples = "core.analyses.sentiment") String targetColumn,

        @Schema(description = "Number of the entity's rows in the target")
        long ofRows,

        @Schema(description = "Over the stored legacy rows; with several columns, the first one with a value")
        Values source,

        @Schema(description = "Over the same rows in the target; each term of a row is a value")
        Values target,

        @Schema(nullable = true, description = "Null if nothing is lost; counted over all rows")
        Lost lost,

        @Schema(nullable = true, description = "What is lost, in a sentence")
        String warning) {

    @RegisterForReflection
    @Schema(name = "MappedColumnValues")
    public record Values(
            @Schema(
                    description = "Number of profiled rows: all, or for a large entity an even sample, the same on both"
                            + " sides. The other figures cover these rows")
            long rows,

            @Schema(description = "Rows without a value") long nulls,
            long distinct,

            @Schema(
                    nullable = true,
                    description =
                            "As text, up to 100 characters. Numbers come first, by size; then texts, by code point")
            String smallest,

            @Schema(nullable = true) String largest,

            @Schema(description = "Up to five, most frequent first")
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
            @Schema(description = "Number of values that became NULL; 0 if no row has the key")
            long values,

            @Schema(description = "Number of values in the legacy column")
            long of,

            @Schema(description = "Number of rows") long rows,

            @Schema(description = "The most frequent ones, up to ten, of up to 60 characters")
            List<String> examples) {}
}
