package org.plumbline.catalog.comparison;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The values of two versions, side by side.
 *
 * @param old null if nothing is published
 */
record ComparedVersions(VersionValues old, VersionValues proposed) {

    /** Whether all values of one dataset come from the same publication. */
    boolean isOfOneMoment() {
        record Content(String dataset, Long version) {}
        var contents = answers()
                .map(BiAnswer::publication)
                .map(publication -> new Content(publication.dataset(), publication.version()))
                .distinct()
                .toList();
        return contents.stream().map(Content::dataset).distinct().count() == contents.size();
    }

    /** The tags of all underlying answers. */
    Stream<String> tags() {
        return answers().map(BiAnswer::tag);
    }

    ValueChange change() {
        return old == null
                ? ValueChange.UNKNOWN
                : change(old.side().value(), proposed.side().value());
    }

    /** The old value's publication, if its dataset differs; otherwise null. */
    Publication oldPublication() {
        return old == null
                        || old.publication()
                                .dataset()
                                .equals(proposed.publication().dataset())
                ? null
                : old.publication();
    }

    /** The platforms of both versions; null if not requested. */
    List<MetricImpact.Platform> platforms() {
        if (proposed.byPlatform() == null) {
            return null;
        }
        var after = proposed.valuesByPlatform();
        var before = old == null ? Map.<String, BigDecimal>of() : old.valuesByPlatform();
        var names = new TreeSet<String>(Comparator.nullsLast(Comparator.naturalOrder()));
        names.addAll(after.keySet());
        names.addAll(before.keySet());
        return names.stream()
                .map(name -> {
                    var was = old == null ? null : before.getOrDefault(name, old.ofNothing());
                    var is = after.getOrDefault(name, proposed.ofNothing());
                    return new MetricImpact.Platform(name, was, is, change(was, is));
                })
                .toList();
    }

    /** Unknown if the formats differ: the difference of a share and a number means nothing. */
    private ValueChange change(BigDecimal was, BigDecimal is) {
        return old != null
                        && old.version().metric().format()
                                == proposed.version().metric().format()
                ? ValueChange.between(was, is)
                : ValueChange.UNKNOWN;
    }

    private Stream<BiAnswer> answers() {
        return Stream.concat(Stream.ofNullable(old), Stream.of(proposed)).flatMap(VersionValues::answers);
    }
}
