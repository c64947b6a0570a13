package org.plumbline.bi.overview;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.plumbline.bi.database.ScopedTransaction;
import org.plumbline.metricsql.Predicates;
import org.plumbline.metricsql.answer.Relations;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.scope.Scope;

/**
 * The services that a request may name: those of the built-in classification, present in the facts or not, and those that
 * the caller can see in the facts, since operators add classification rules of their own.
 */
@ApplicationScoped
class KnownServices {

    // The services of the built-in classification rules (a test compares them), and those of posts that no rule fits.
    static final Set<String> VOCABULARY = Set.of(
            "facebook",
            "instagram",
            "threads",
            "whatsapp",
            "messenger",
            "x",
            "youtube",
            "tiktok",
            "telegram",
            "reddit",
            "linkedin",
            "snapchat",
            "pinterest",
            "twitch",
            "discord",
            "vk",
            "bluesky",
            "gab",
            "rumble",
            "odysee",
            "other",
            "unknown");

    private final ScopedTransaction transaction;

    KnownServices(ScopedTransaction transaction) {
        this.transaction = transaction;
    }

    /** Returns the known services in order. Reads the facts only if the vocabulary lacks one of {@code asked}. */
    SortedSet<String> knownBeside(Collection<String> asked, Scope scope) {
        var known = new TreeSet<>(VOCABULARY);
        if (!known.containsAll(asked)) {
            known.addAll(inFacts(scope));
        }
        return known;
    }

    private Set<String> inFacts(Scope scope) {
        var detail = field(name("platform_detail"), String.class);
        return transaction.read(scope, database -> database.selectDistinct(detail)
                .from(Relations.of(Datasets.SUBMISSION_FACTS))
                .where(Predicates.visibleTo(scope, Datasets.SUBMISSION_FACTS))
                .fetchSet(detail));
    }
}
