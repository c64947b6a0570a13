package org.plumbline.bi.lineage;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.bi.explain.RunSummary;
import org.plumbline.bi.freshness.Publication;

/** Where a submission's fact comes from, read in one snapshot of the database. */
record Lineage(
        long submissionId,

        @Schema(nullable = true, description = "Null if the submission was created in the new system")
        String legacyId,

        @Schema(description = "Why something is missing; only if there is such a reason")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String note,

        @Schema(
                nullable = true,
                type = SchemaType.OBJECT,
                additionalProperties = Schema.True.class,
                description = "The published fact, by columns of `submission_facts`; null if none is published yet")
        Map<String, Object> fact,

        Bundle bundle,

        @Schema(nullable = true, description = "The post's legacy key; null if it has none")
        Document legacyDocument,

        @Schema(description = "The raw legacy rows of the post and of its reports")
        List<Document> documents,

        @Schema(nullable = true, description = "The run that last wrote the submission; null if none did")
        RunSummary run,

        @Schema(description = "Fields that are not copied unchanged from the legacy row")
        List<DerivedField> derivedFields,

        Publication publication) {

    /** The submission's current rows, newer than the fact if changes are pending. */
    @Schema(name = "Bundle", description = "Current rows of the target database, by column")
    @RegisterForReflection
    record Bundle(
            @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class)
            Map<String, Object> submission,

            @Schema(nullable = true, type = SchemaType.OBJECT, additionalProperties = Schema.True.class)
            Map<String, Object> postData,

            @Schema(nullable = true, type = SchemaType.OBJECT, additionalProperties = Schema.True.class)
            Map<String, Object> metadata,

            @Schema(nullable = true, type = SchemaType.OBJECT, additionalProperties = Schema.True.class)
            Map<String, Object> analysis,

            @Schema(type = SchemaType.ARRAY, implementation = Object.class)
            Rows.RawJson hashtags,

            @Schema(type = SchemaType.ARRAY, implementation = Object.class)
            Rows.RawJson categories,

            @Schema(description = "By their keys") List<Map<String, Object>> reports) {}

    @Schema(name = "LegacyDocument")
    @RegisterForReflection
    record Document(
            @Schema(description = "The legacy database", examples = "moderation")
            String source,

            @Schema(examples = "posts") String entity,
            String legacyId,

            @Schema(
                    type = SchemaType.OBJECT,
                    implementation = Object.class,
                    additionalProperties = Schema.True.class,
                    description = "The raw row, by the legacy columns")
            Rows.RawJson document,

            @Schema(description = "The run that recorded it")
            long runId,

            @Schema Instant recordedAt) {}

    @RegisterForReflection
    record DerivedField(
            @Schema(description = "The column", examples = "platform_detail")
            String field,

            @Schema(
                    type = SchemaType.OBJECT,
                    additionalProperties = Schema.True.class,
                    description = "The rule's input by name: columns of the legacy row or of the fact")
            Object input,

            Rule rule,

            @Schema(nullable = true, implementation = Object.class, description = "The result")
            Object result) {}

    @Schema(name = "DerivationRule")
    @RegisterForReflection
    record Rule(
            @Schema(examples = "instagram-host") String id,

            @Schema(nullable = true, description = "The rule set's version, if it has one")
            String version,

            String description) {}
}
