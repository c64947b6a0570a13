package org.plumbline.suite.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.plumbline.suite.architecture.Modules.BI;
import static org.plumbline.suite.architecture.Modules.CATALOG;
import static org.plumbline.suite.architecture.Modules.DEPLOY;
import static org.plumbline.suite.architecture.Modules.METRIC_SQL;
import static org.plumbline.suite.architecture.Modules.MIGRATOR;
import static org.plumbline.suite.architecture.Modules.MODEL;
import static org.plumbline.suite.architecture.Modules.SERVICES;
import static org.plumbline.suite.architecture.Modules.SERVICE_BASE;
import static org.plumbline.suite.architecture.Modules.TEST_SUPPORT;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may depend on whom. Maven would stop most of it; not what a transitive dependency lets through. */
class ModuleDependenciesTest {

    @Test
    void theSharedModelNeedsNothingButTheJdk() {
        classes()
                .that()
                .resideInAPackage(MODEL)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", MODEL)
                .check(Modules.classes());
    }

    @Test
    void metricSqlNeedsTheModelAndJooq() {
        classes()
                .that()
                .resideInAPackage(METRIC_SQL)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jooq..", MODEL, METRIC_SQL)
                .check(Modules.classes());
    }

    @Test
    void whatServicesShareKnowsNoService() {
        noClasses()
                .that()
                .resideInAPackage(SERVICE_BASE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(MIGRATOR, BI, CATALOG, METRIC_SQL)
                .check(Modules.classes());
    }

    @ParameterizedTest
    @ValueSource(strings = {MIGRATOR, BI, CATALOG})
    void servicesMeetOnlyOverHttpAndTheDatabase(String service) {
        var others = SERVICES.stream().filter(other -> !other.equals(service)).toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(service)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(Modules.classes());
    }

    @Test
    void servicesDoNotKnowHowTheyAreDeployed() {
        noClasses()
                .that()
                .resideInAnyPackage(MODEL, METRIC_SQL, SERVICE_BASE, MIGRATOR, BI, CATALOG)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(DEPLOY, TEST_SUPPORT)
                .check(Modules.classes());
    }

    @Test
    void deploymentKnowsServicesOnlyAsArtifacts() {
        noClasses()
                .that()
                .resideInAPackage(DEPLOY)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(MODEL, METRIC_SQL, SERVICE_BASE, MIGRATOR, BI, CATALOG, TEST_SUPPORT)
                .check(Modules.classes());
    }

    /** As compiled: that a package uses a constant of another, which the compiler copies, is not seen. */
    @ParameterizedTest
    @ValueSource(strings = {"model", "metricsql", "service", "migrator", "bi", "catalog", "deploy.postgres"})
    void packagesOfAModuleHaveAnOrder(String module) {
        slices().assignedFrom(new PackagesOf("org.plumbline." + module))
                .should()
                .beFreeOfCycles()
                .check(Modules.classes());
    }

    /** Below its root package, which has both what starts the stack and what all parts of it need. */
    @Test
    void packagesOfTheLocalStackHaveAnOrder() {
        slices().matching("org.plumbline.deploy.local.(*)..")
                .should()
                .beFreeOfCycles()
                .check(Modules.classes());
    }

    /** The root package is a slice too; each package below it is one with all that is in it. */
    private record PackagesOf(String root) implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            var name = type.getPackageName() + ".";
            if (!name.startsWith(root + ".")) {
                return SliceIdentifier.ignore();
            }
            return SliceIdentifier.of(name.substring(root.length() + 1).split("\\.", 2)[0]);
        }

        @Override
        public String getDescription() {
            return "packages of " + root;
        }
    }
}
