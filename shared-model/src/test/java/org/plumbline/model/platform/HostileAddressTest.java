package org.plumbline.model.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plumbline.model.platform.PlatformRules.LinkShim;
import org.plumbline.model.platform.PlatformRules.Service;

/** A legacy URL is what anybody typed: whatever it is, it is classified at once, and never ends a run. */
class HostileAddressTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final PlatformClassifier classifier = new PlatformClassifier(new PlatformRules(
            1,
            true,
            List.of(new Service("facebook", "meta", List.of("facebook.com"), List.of("facebook"))),
            List.of(),
            List.of(new LinkShim("l.facebook.com", "/l.php", List.of("u"))),
            List.of("bit.ly"),
            List.of()));

    @Property(tries = 300)
    void anyTextIsClassifiedAtOnce(@ForAll("urls") String url, @ForAll("urls") String field) {
        assertTimeout(AT_ONCE, () -> classifier.classify(url, field));
    }

    /** As these become longer in their normal form, the JDK's conversion of names refuses them by another exception. */
    @Example
    void lettersThatGetLongerAreNoHost() {
        for (var letters : List.of("İ".repeat(501), "ﷺ".repeat(200))) {
            for (var url : List.of(letters, letters + ".com", "https://" + letters + ".com/1")) {
                assertEquals(Optional.empty(), WebAddress.parse(url), url);
            }
        }
    }

    @Example
    void manyLabelsAreNoHost() {
        for (var labels : List.of(2_000, 50_000, 1_000_000)) {
            var url = "https://" + "a.".repeat(labels) + "facebook.com/";
            assertTimeout(
                    AT_ONCE,
                    () -> assertEquals(
                            "name:facebook@1",
                            classifier.classify(url, "facebook").rule()));
        }
    }

    @Example
    void aHostIsAsLongAsTheDomainNameSystemAllows() {
        var label = "a".repeat(63);
        assertEquals(
                host(label + ".example"), WebAddress.parse(label + ".example").map(WebAddress::host));
        assertEquals(Optional.empty(), WebAddress.parse(label + "a.example"));
        var longest = (label + ".").repeat(3) + "a".repeat(57) + ".com";
        assertEquals(253, longest.length());
        assertEquals(host(longest), WebAddress.parse(longest).map(WebAddress::host));
        assertEquals(Optional.empty(), WebAddress.parse("a" + longest));
    }

    @Example
    void shimsWithinShimsAreFollowedOnlySoFar() {
        var url = "https://l.facebook.com/l.php?u=".repeat(20_000) + "facebook.com";
        assertTimeout(AT_ONCE, () -> classifier.classify(url, null));
    }

    @Provide
    Arbitrary<String> urls() {
        var start = Arbitraries.of("", "https://", "http:", "//", "l.facebook.com/l.php?u=", "x@", "[", "xn--");
        var piece = Arbitraries.of(
                "a.",
                "a-",
                "-",
                ".",
                "_.",
                "@",
                ":",
                "%2e",
                "%",
                "/",
                "\\",
                "?",
                "&u=",
                ";",
                "ü.",
                "e\u0301",
                "。",
                "\u200d",
                "xn--a.",
                "a1",
                " ",
                "\n",
                "\ud83e\udd94",
                "\ud83e",
                "\u0000",
                "facebook.com");
        var times = Arbitraries.of(0, 1, 2, 63, 64, 127, 300, 4_000, 50_000);
        var end = Arbitraries.of("", "facebook.com", ".com", "/", ".", ":80", "é.com");
        return Combinators.combine(start, piece, times, piece, times, end)
                .as((first, one, ones, other, others, last) -> first + one.repeat(ones) + other.repeat(others) + last);
    }

    private static Optional<String> host(String host) {
        return Optional.of(host);
    }
}
