package org.plumbline.migrator.moderation;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.plumbline.migrator.transform.LegacyValue;
import org.plumbline.migrator.transform.RejectedValue;
import org.plumbline.migrator.transform.Transformer;
import org.plumbline.migrator.transform.TransformerSet;
import org.plumbline.model.platform.PlatformClassifier;
import org.plumbline.model.platform.PlatformDecision;
import org.plumbline.model.text.LetterCase;
import org.plumbline.model.tree.Texts;

/** What the moderation pipeline derives: one transformer per derived field. */
@Singleton
class ModerationTransformers implements TransformerSet {

    private static final int URL_AND_PLATFORM = 2;
    private static final List<String> STATUSES = List.of("new", "in_review", "reported", "removed", "rejected");

    private final PlatformClassifier platforms;
    private final LanguageNormalizer languages = new LanguageNormalizer();
    // Several columns of a row need the same decision, one after the other.
    private volatile Decided last;

    private record Decided(String url, String field, PlatformDecision decision) {}

    ModerationTransformers(PlatformClassifier platforms) {
        this.platforms = platforms;
        last = new Decided(null, null, platforms.classify(null, null));
    }

    @Override
    public List<Transformer> transformers() {
        return List.of(
                Transformer.ofText(
                        "status",
                        "the status of a post, in lower case: " + String.join(", ", STATUSES),
                        ModerationTransformers::status),
                Transformer.ofText(
                                "language",
                                "the ISO 639-1 code of a language in any spelling; null where the text is none",
                                languages::normalize)
                        .silentOn(LanguageNormalizer.SILENT),
                new Transformer(
                        "hashtags",
                        1,
                        null,
                        "the hashtags that a free text names: lower case, Unicode NFC, without the sign",
                        (values, argument) -> TagParser.hashtags(text(values.getFirst()))),
                new Transformer(
                        "categories",
                        1,
                        null,
                        "the categories that a free text names, each under its first spelling",
                        (values, argument) -> TagParser.categories(text(values.getFirst()))),
                platform("platform", "the broad group of the service", PlatformDecision::platform),
                platform("platform-detail", "the service", PlatformDecision::platformDetail),
                platform("platform-source", "what decided", decision -> decision.source()
                        .id()),
                platform("platform-rule", "the id of the rule that decided", PlatformDecision::rule));
    }

    private Transformer platform(String name, String result, Function<PlatformDecision, String> part) {
        return new Transformer(
                name,
                URL_AND_PLATFORM,
                null,
                "of a post's URL and its platform field: " + result,
                (values, argument) -> part.apply(decide(text(values.getFirst()), text(values.getLast()))));
    }

    private PlatformDecision decide(String url, String field) {
        var known = last;
        if (Objects.equals(url, known.url()) && Objects.equals(field, known.field())) {
            return known.decision();
        }
        var decision = platforms.classify(url, field);
        last = new Decided(url, field, decision);
        return decision;
    }

    /** Returns one of five, in whatever letter case and with whatever separator the legacy database has it. */
    static String status(String legacy) {
        var status = LetterCase.lower(legacy.strip()).replaceAll("[\\s-]+", "_");
        if (!STATUSES.contains(status)) {
            throw new RejectedValue(
                    "status-is-known",
                    "%s is none of %s.".formatted(Texts.quoted(legacy), String.join(", ", STATUSES)));
        }
        return status;
    }

    private static String text(LegacyValue value) {
        return value == null ? null : value.text();
    }
}
