package org.plumbline.migrator.check.runner;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import org.plumbline.migrator.check.ChecksConfig;
import org.plumbline.migrator.transform.Transformers;
import org.plumbline.model.platform.PlatformClassifier;
import org.plumbline.model.platform.PlatformRules;

/** The checks that there are, without a service around them. */
final class AllChecks {

    private AllChecks() {}

    public static Checks checks() {
        var noRules = new PlatformRules(0, true, List.of(), List.of(), List.of(), List.of(), List.of());
        var config = config();
        return new Checks(new PlatformClassifier(noRules), new Transformers(List.of()), config, "test");
    }

    /** Settings as they are unless somebody sets them. */
    public static ChecksConfig config() {
        return new SmallRyeConfigBuilder()
                .withMapping(ChecksConfig.class)
                .build()
                .getConfigMapping(ChecksConfig.class);
    }
}
