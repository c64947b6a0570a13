package org.plumbline.suite.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The compiled main code of every module, and the packages by which rules name modules. */
final class Modules {

    static final String MODEL = "org.plumbline.model..";
    static final String METRIC_SQL = "org.plumbline.metricsql..";
    static final String SERVICE_BASE = "org.plumbline.service..";
    static final String DEPLOY = "org.plumbline.deploy..";
    static final String TEST_SUPPORT = "org.plumbline.testsupport..";
    static final String MIGRATOR = "org.plumbline.migrator..";
    static final String BI = "org.plumbline.bi..";
    static final String CATALOG = "org.plumbline.catalog..";

    static final List<String> SERVICES = List.of(MIGRATOR, BI, CATALOG);

    private static final List<String> FOLDERS = List.of(
            "shared-model",
            "metric-sql",
            "service-base",
            "deploy/postgres",
            "deploy/local",
            "test-support",
            "migrator-service",
            "bi-service",
            "metrics-catalog-service");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importPaths(FOLDERS.stream().map(Modules::compiled).toList());

    private Modules() {}

    static JavaClasses classes() {
        return CLASSES;
    }

    private static Path compiled(String module) {
        var folder = Path.of("..", module, "target", "classes");
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException(folder + " is missing: a rule about nothing would always hold");
        }
        return folder;
    }
}
