package org.plumbline.migrator.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.model.platform.PlatformClassifier;
import org.plumbline.model.platform.PlatformDecision;
import org.plumbline.model.platform.PlatformRules;
import org.plumbline.model.platform.PlatformRules.Service;

class PlatformRulesFileTest {

    private final PlatformRules rules = PlatformRulesFile.read();
    private final PlatformClassifier classifier = new PlatformClassifier(rules);

    @ParameterizedTest
    @CsvSource(nullValues = "NULL", textBlock = """
                    https://www.instagram.com/p/1, Meta,      meta,      instagram, url,          host:instagram.com@3
                    https://www.instagram.com/p/1, NULL,      meta,      instagram, url,          host:instagram.com@3
                    https://www.instagram.com/p/1, IG,        meta,      instagram, agreed,       host:instagram.com@3
                    https://www.instagram.com/p/1, facebook,  meta,      instagram, conflict,     host:instagram.com@3
                    https://youtu.be/x,            Meta,      google,    youtube,   conflict,     host:youtu.be@3
                    https://fb.watch/x,            FB,        meta,      facebook,  agreed,       host:fb.watch@3
                    vm.tiktok.com/x,               '',        bytedance, tiktok,    url,          host:tiktok.com@3
                    t.me/x,                        NULL,      telegram,  telegram,  url,          host:t.me@3
                    https://t.co/x,                Twitter,   x,         x,         agreed,       host:t.co@3
                    https://bit.ly/x,              X,         x,         x,         legacy_field, name:x@3
                    https://bit.ly/x,              NULL,      unknown,   unknown,   none,         nothing-said@3
                    NULL,                          Meta,      meta,      unknown,   legacy_field, group-name:meta@3
                    NULL,                          NULL,      unknown,   unknown,   none,         nothing-said@3
                    see attachment,                ' ',       unknown,   unknown,   none,         nothing-said@3
                    https://news.example.org/x,    NULL,      other,     other,     url,          unlisted-host@3
                    https://news.example.org/x,    YouTube,   google,    youtube,   legacy_field, name:youtube@3
                    NULL,                          myspace,   other,     other,     legacy_field, unlisted-name@3
                    https://notfacebook.com/x,     NULL,      other,     other,     url,          unlisted-host@3
                    https://facebook.com.evil.org, NULL,      other,     other,     url,          unlisted-host@3
                    https://l.facebook.com/l.php?u=https%3A%2F%2Fl.instagram.com%2F%3Fu%3Dyoutu.be%252Fx, NULL, google, youtube, url, shim:l.facebook.com>shim:l.instagram.com>host:youtu.be@3
                    https://www.youtube.com/redirect?q=https%3A%2F%2Fnews.example.org, NULL, other, other, url, unlisted-host@3
                    https://l.facebook.com/l.php?u=https%3A%2F%2Fbit.ly%2Fx, NULL, unknown, unknown, none, nothing-said@3
                    """)
    void classifiesByUrlFirst(String url, String field, String platform, String detail, String source, String rule) {
        assertEquals(List.of(platform, detail, source, rule), said(classifier.classify(url, field)));
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
                "plumbline.platform-rules.version: there is no version 4 of the platform rules; there are 1 to 3",
                failure.getMessage());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    fb.com,           facebook
                    www.facebook.com, facebook
                    Facebook/Meta,    facebook
                    Facebook (Meta),  facebook
                    meta/instagram,   instagram
                    IG,               instagram
                    insta,            instagram
                    twitter/x,        x
                    X (Twitter),      x
                    youtu.be,         youtube
                    t.me,             telegram
                    wa.me,            whatsapp
                    reddit.com,       reddit
                    """)
    void knowsAServiceByTheNamesThatPeopleGiveIt(String field, String detail) {
        assertEquals(detail, classifier.classify(null, field).platformDetail());
    }

    @Test
    void everyHostIsANameToo() {
        for (var service : rules.services()) {
            for (var host : service.hosts()) {
                assertEquals(service.detail(), classifier.classify(null, host).platformDetail());
                assertEquals(
                        service.detail(),
                        classifier.classify(null, "WWW." + host).platformDetail());
            }
        }
    }

    @Test
    void version2KnowsOtherNamesOnly() {
        var older = new PlatformClassifier(PlatformRulesFile.read(2));
        assertEquals("unlisted-name@2", older.classify(null, "fb.com").rule());
        assertEquals("name:fb.com@3", classifier.classify(null, "fb.com").rule());
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
        assertEquals(List.of(platform, detail, source, rule), said(older.classify(url, field)));
        assertEquals(Optional.empty(), older.serviceOf(url));
    }

    private static List<String> said(PlatformDecision decision) {
        return List.of(
                decision.platform(),
                decision.platformDetail(),
                decision.source().id(),
                decision.rule());
    }
}
