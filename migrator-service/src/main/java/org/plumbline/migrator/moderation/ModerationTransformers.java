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
import org.plumbline.model.text.WhiteSpace;
import org.plumbline.model.tree.Texts;

/** The moderation pipeline's transformers, one per derived field. */
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
                                "the ISO 639-1 code of a language in any spelling; null if the text is not one",
                                languages::normalize)
                        .silentOn(LanguageNormalizer.SILENT),
                new Transformer(
                        "hashtags",
                        1,
                        null,
                        "the hashtags in a free text: lower case, Unicode NFC, without #",
                        (values, argument) -> TagParser.hashtags(text(values.getFirst()))),
                new Transformer(
                        "categories",
                        1,
                        null,
                        "the categories in a free text, each in its first spelling",
                        (values, argument) -> TagParser.categories(text(values.getFirst()))),
                platform("platform", "the broad group of the service", PlatformDecision::platform),
                platform("platform-detail", "the service", PlatformDecision::platformDetail),
                platform("platform-source", "the source of the decision", decision -> decision.source()
                        .id()),
                platform("platform-rule", "the id of the deciding rule", PlatformDecision::rule));
    }

    private Transformer platform(String name, String result, Function<PlatformDecision, String> part) {
        return new Transformer(
                name,
                URL_AND_PLATFORM,
                null,
                "from a post's URL and its platform field: " + result,
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

    /** Returns one of five statuses, ignoring letter case and separators. */
    static String status(String legacy) {
        var status = LetterCase.lower(WhiteSpace.collapse(legacy)).replaceAll("[ -]+", "_");
        if (!STATUSES.contains(status)) {
            throw new RejectedValue(
                    "status-is-known",
                    "%s is not one of %s.".formatted(Texts.quoted(legacy), String.join(", ", STATUSES)));
        }
        return status;
    }

    private static String text(LegacyValue value) {
        return value == null ? null : value.text();
    }
}
