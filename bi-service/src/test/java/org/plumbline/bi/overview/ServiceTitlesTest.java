package org.plumbline.bi.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.dataset.ValueTitles;

class ServiceTitlesTest {

    // Read as a file: the services know each other's rules, not each other's code.
    private static final Path RULES = Path.of("../migrator-service/src/main/resources/rules/platform-rules.yaml");
    private static final Pattern DETAIL = Pattern.compile("(?m)^ *- detail: *(\\S+)");

    @Test
    void eachServiceOfTheBuiltInClassificationRulesHasATitle() throws IOException {
        var services = new TreeSet<>(Set.of("other", "unknown"));
        DETAIL.matcher(Files.readString(RULES)).results().forEach(match -> services.add(match.group(1)));
        var column = Datasets.SUBMISSION_FACTS.column("platform_detail").orElseThrow();
        assertEquals(services, ValueTitles.of(column).keySet());
    }
}
