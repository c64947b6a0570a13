package org.plumbline.migrator.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.model.platform.PlatformClassifier;
import org.plumbline.model.platform.PlatformRules;
import org.plumbline.model.platform.PlatformRules.Service;

class PlatformRulesFileTest {

    private final PlatformRules rules = PlatformRulesFile.read();
    private final PlatformClassifier classifier = new PlatformClassifier(rules);

    @ParameterizedTest
    @CsvSource(nullValues = "NULL", textBlock = """
                    https://www.instagram.com/p/1, Meta,      meta,      instagram, url,          host:instagram.com@2
                    https://www.instagram.com/p/1, NULL,      meta,      instagram, url,          host:instagram.com@2
                    https://www.instagram.com/p/1, IG,        meta,      instagram, agreed,       host:instagram.com@2
                    https://www.instagram.com/p/1, facebook,  meta,      instagram, conflict,     host:instagram.com@2
                    https://youtu.be/x,            Meta,      google,    youtube,   conflict,     host:youtu.be@2
                    https://fb.watch/x,            FB,        meta,      facebook,  agreed,       host:fb.watch@2
                    vm.tiktok.com/x,               '',        bytedance, tiktok,    url,          host:tiktok.com@2
                    t.me/x,                        NULL,      telegram,  telegram,  url,          host:t.me@2
                    https://t.co/x,                Twitter,   x,         x,         agreed,       host:t.co@2
                    https://bit.ly/x,              X,         x,         x,         legacy_field, name:x@2
                    https://bit.ly/x,              NULL,      unknown,   unknown,   none,         nothing-said@2
                    NULL,                          Meta,      meta,      unknown,   legacy_field, group-name:meta@2
                    NULL,                          NULL,      unknown,   unknown,   none,         nothing-said@2
                    see attachment,                ' ',       unknown,   unknown,   none,         nothing-said@2
                    https://news.example.org/x,    NULL,      other,     other,     url,          unlisted-host@2
                    https://news.example.org/x,    YouTube,   google,    youtube,   legacy_field, name:youtube@2
                    NULL,                          myspace,   other,     other,     legacy_field, unlisted-name@2
                    https://notfacebook.com/x,     NULL,      other,     other,     url,          unlisted-host@2
                    https://facebook.com.evil.org, NULL,      other,     other,     url,          unlisted-host@2
                    https://l.facebook.com/l.php?u=https%3A%2F%2Fl.instagram.com%2F%3Fu%3Dyoutu.be%252Fx, NULL, google, youtube, url, shim:l.facebook.com>shim:l.instagram.com>host:youtu.be@2
                    https://www.youtube.com/redirect?q=https%3A%2F%2Fnews.example.org, NULL, other, other, url, unlisted-host@2
                    """)
    void classifiesByUrlFirst(String url, String field, String platform, String detail, String source, String rule) {
        var decision = classifier.classify(url, field);
        assertEquals(
                String.join(" ", platform, detail, source, rule),
                String.join(
                        " ",
                        decision.platform(),
                        decision.platformDetail(),
                        decision.source().id(),
                        decision.rule()));
    }

    @Test
    void noHostAndNoNameIsListedTwice() {
        var hosts = rules.services().stream()
                .flatMap(service -> service.hosts().stream())
                .toList();
        var names = rules.services().stream()
                .map(Service::names)
                .flatMap(java.util.List::stream)
                .toList();
        assertEquals(hosts.size(), new HashSet<>(hosts).size());
        assertEquals(names.size(), new HashSet<>(names).size());
    }

    @Test
    void everyVersionIsStillThere() {
        for (var version = 1; version <= rules.version(); version++) {
            assertEquals(version, PlatformRulesFile.read(version).version());
        }
        var failure = assertThrows(ConfigurationException.class, () -> PlatformRulesFile.read(rules.version() + 1));
        assertEquals(
                "plumbline.platform-rules.version: there is no version 3 of the platform rules; there are 1 to 2",
                failure.getMessage());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "NULL", textBlock = """
                    https://www.instagram.com/p/1, Meta,     meta,    unknown,   legacy_field, group-name:meta@1
                    https://www.instagram.com/p/1, NULL,     unknown, unknown,   none,         nothing-said@1
                    https://www.instagram.com/p/1, facebook, meta,    instagram, conflict,     host:instagram.com@1
                    https://www.instagram.com/p/1, ig,       meta,    instagram, agreed,       host:instagram.com@1
                    https://news.example.org/x,    NULL,     unknown, unknown,   none,         nothing-said@1
                    NULL,                          yt,       google,  youtube,   legacy_field, name:yt@1
                    """)
    void version1HearsAUrlOnlyBesideAFieldThatNamesAService(
            String url, String field, String platform, String detail, String source, String rule) {
        var older = new PlatformClassifier(PlatformRulesFile.read(1));
        var decision = older.classify(url, field);
        assertEquals(
                String.join(" ", platform, detail, source, rule),
                String.join(
                        " ",
                        decision.platform(),
                        decision.platformDetail(),
                        decision.source().id(),
                        decision.rule()));
        assertEquals(Optional.empty(), older.serviceOf(url));
    }
}
