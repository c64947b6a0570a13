package org.plumbline.migrator.moderation;

import static org.plumbline.testsupport.DocumentedSection.table;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plumbline.model.platform.PlatformRules.LinkShim;
import org.plumbline.testsupport.DocumentedSection;

/** Holds what {@code docs/semantics.md} says of platforms against the rule file. */
class PlatformDocumentTest {

    @Test
    void theServicesAreThoseOfTheRuleFile() throws IOException {
        var rules = PlatformRulesFile.read();
        var services = rules.services().stream()
                .map(service -> List.of(code(service.platform()), code(service.detail()), codes(service.hosts())))
                .toList();
        var groups = rules.groups().stream()
                .map(group -> List.of(code(group.platform()), codes(group.names())))
                .toList();
        var shims = rules.linkShims().stream().map(PlatformDocumentTest::shim).collect(Collectors.joining(", "));
        new DocumentedSection("platforms")
                .assertSays("Version %d of the rules.\n\n".formatted(rules.version())
                        + table(List.of("`platform`", "`platform_detail`", "hosts"), services)
                        + "\nNames of the legacy field that say only the group:\n\n"
                        + table(List.of("`platform`", "names"), groups)
                        + "\nLink shims: " + shims + ".\n\nSilent hosts: " + codes(rules.silentHosts())
                        + ".\n\nSilent names: " + codes(rules.silentNames()) + ".\n");
    }

    private static String shim(LinkShim shim) {
        return code(shim.host() + shim.path() + "?" + String.join("|", shim.parameters()) + "=");
    }

    private static String codes(List<String> texts) {
        return texts.stream().map(PlatformDocumentTest::code).collect(Collectors.joining(", "));
    }

    private static String code(String text) {
        return "`" + text + "`";
    }
}
