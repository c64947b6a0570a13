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

/** Where a submission's fact comes from. Everything in it comes from one snapshot of the database. */
record Lineage(
        @Schema(required = true) long submissionId,

        @Schema(required = true, nullable = true, description = "Null for a submission born in the new system")
        String legacyId,

        @Schema(description = "Only where something is missing for a reason: which")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String note,

        @Schema(
                required = true,
                nullable = true,
                type = SchemaType.OBJECT,
                additionalProperties = Schema.True.class,
                description =
                        "The published fact, by the columns of `submission_facts`; null where none is published yet")
        Map<String, Object> fact,

        @Schema(required = true) Bundle bundle,

        @Schema(required = true, nullable = true, description = "That of the post itself; null where it has none")
        Document legacyDocument,

        @Schema(required = true, description = "The raw legacy rows of the post and of its reports")
        List<Document> documents,

        @Schema(
                required = true,
                nullable = true,
                description = "The run that last wrote the submission; null where none did")
        RunSummary run,

        @Schema(required = true, description = "What is not taken from the legacy row as it is")
        List<DerivedField> derivedFields,

        @Schema(required = true) Publication publication) {

    /** The current rows of the submission. They are newer than the fact if changes are pending. */
    @Schema(name = "Bundle", description = "Rows of the target database as they are now, by their columns")
    @RegisterForReflection
    record Bundle(
            @Schema(required = true, type = SchemaType.OBJECT, additionalProperties = Schema.True.class)
            Map<String, Object> submission,

            @Schema(
                    required = true,
                    nullable = true,
                    type = SchemaType.OBJECT,
                    additionalProperties = Schema.True.class)
            Map<String, Object> postData,

            @Schema(
                    required = true,
                    nullable = true,
                    type = SchemaType.OBJECT,
                    additionalProperties = Schema.True.class)
            Map<String, Object> metadata,

            @Schema(
                    required = true,
                    nullable = true,
                    type = SchemaType.OBJECT,
                    additionalProperties = Schema.True.class)
            Map<String, Object> analysis,

            @Schema(required = true, type = SchemaType.ARRAY, implementation = Object.class)
            RawJson hashtags,

            @Schema(required = true, type = SchemaType.ARRAY, implementation = Object.class)
            RawJson categories,

            @Schema(required = true, description = "By their keys")
            List<Map<String, Object>> reports) {}

    @Schema(name = "LegacyDocument")
    @RegisterForReflection
    record Document(
            @Schema(required = true, description = "The legacy database", examples = "moderation")
            String source,

            @Schema(required = true, examples = "posts") String entity,
            @Schema(required = true) String legacyId,

            @Schema(
                    required = true,
                    type = SchemaType.OBJECT,
                    implementation = Object.class,
                    additionalProperties = Schema.True.class,
                    description = "The raw row, by the legacy columns")
            RawJson document,

            @Schema(required = true, description = "The run that recorded it")
            long runId,

            @Schema(required = true) Instant recordedAt) {}

    /** How a field came to its value. */
    @Schema(name = "DerivedField")
    @RegisterForReflection
    record DerivedField(
            @Schema(required = true, description = "The column", examples = "platform_detail")
            String field,

            @Schema(
                    required = true,
                    type = SchemaType.OBJECT,
                    additionalProperties = Schema.True.class,
                    description = "What the rule reads, by name: columns of the legacy row, or of the fact")
            Object input,

            @Schema(required = true) Rule rule,

            @Schema(required = true, nullable = true, implementation = Object.class, description = "What came of it")
            Object result) {}

    /** The rule by which a field was derived. */
    @Schema(name = "DerivationRule")
    @RegisterForReflection
    record Rule(
            @Schema(required = true, examples = "instagram-host")
            String id,

            @Schema(required = true, nullable = true, description = "Of the rule set, where it has versions")
            String version,

            @Schema(required = true) String description) {}
}
