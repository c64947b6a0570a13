package org.plumbline.model.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.instagram.com/p/abc/, www.instagram.com",
        "HTTP://M.FACEBOOK.COM/story, m.facebook.com",
        "facebook.com/groups/1, facebook.com",
        "//youtu.be/abc, youtu.be",
        "https://facebook.com:443/a, facebook.com",
        "https://facebook.com./a, facebook.com",
        "https://facebook.com@evil.example/a, evil.example",
        "https:\\\\evil.example\\@facebook.com, evil.example",
        "https://facebook.com?next=instagram.com, facebook.com",
        "https://facebook.com#instagram.com, facebook.com",
        "'  t.me/channel ', t.me",
        "https://bücher.example/, xn--bcher-kva.example",
        "instagram.com:443/p/1, instagram.com",
    })
    void readsTheHostAsABrowserWould(String text, String host) {
        assertEquals(Optional.of(host), WebAddress.parse(text).map(WebAddress::host));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "see attachment",
                "javascript:alert(1)",
                "ftp://facebook.com/a",
                "http://",
                "n/a",
                "1.2",
                "localhost",
                "https://-/",
                "mailto:a@facebook.com",
                "someone@facebook.com"
            })
    void takesNothingElseForAnAddress(String text) {
        assertEquals(Optional.empty(), WebAddress.parse(text));
    }

    @Test
    void decodesAParameter() {
        var address = WebAddress.parse("l.facebook.com/l.php?h=1&u=https%3A%2F%2Fyoutu.be%2Fx#f")
                .orElseThrow();
        assertEquals(Optional.of("https://youtu.be/x"), address.parameter("u"));
        assertEquals(Optional.empty(), address.parameter("x"));
    }
}
