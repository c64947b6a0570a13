package org.plumbline.suite.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.core.domain.JavaCall;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What the house style asks of main code and a machine can see. */
class HouseRulesTest {

    private static final String[] RUNS_IN_A_SERVICE = {
        Modules.MODEL, Modules.METRIC_SQL, Modules.SERVICE_BASE, Modules.MIGRATOR, Modules.BI, Modules.CATALOG
    };

    /** Of Quarkus' scheduler; told so, it starts a job on a virtual thread. */
    private static final String JOB = "io.quarkus.scheduler.Scheduler$JobDefinition";

    @Test
    void packagesAreNamedAfterFeatures() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..impl..", "..helper..", "..helpers..")
                .orShould()
                .resideInAnyPackage("..dto..", "..misc..")
                .check(Modules.classes());
    }

    @Test
    void classesAreNamedAfterWhatTheyAre() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .check(Modules.classes());
    }

    /** In a native executable, one can wait for ever for data that has come: decision 30. */
    @Test
    void servicesHaveNoVirtualThreads() {
        noClasses()
                .that()
                .resideInAnyPackage(RUNS_IN_A_SERVICE)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.smallrye.common.annotation.RunOnVirtualThread")
                .orShould()
                .callMethod(Thread.class, "ofVirtual")
                .orShould()
                .callMethod(Thread.class, "startVirtualThread", Runnable.class)
                .orShould()
                .callMethod(Executors.class, "newVirtualThreadPerTaskExecutor")
                .orShould()
                .callMethod(JOB, "setTask", Consumer.class.getName(), "boolean")
                .check(Modules.classes());
    }

    @Test
    void dependenciesComeThroughConstructors() {
        noFields()
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.persistence.PersistenceContext")
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .check(Modules.classes());
    }

    @Test
    void beansDoNotChange() {
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .should()
                .beFinal()
                .check(Modules.classes());
    }

    @Test
    void timeComesFromTheInjectedClock() {
        noClasses()
                .that()
                .resideInAnyPackage(RUNS_IN_A_SERVICE)
                .should()
                .callMethodWhere(describe("it reads the machine's time", HouseRulesTest::readsTheTime))
                .orShould()
                .callConstructor(java.util.Date.class)
                .check(Modules.classes());
    }

    @Test
    void onlyOneClassMakesTheClock() {
        noClasses()
                .that()
                .resideInAnyPackage(RUNS_IN_A_SERVICE)
                .and()
                .resideOutsideOfPackage("org.plumbline.service.time")
                .should()
                .callMethodWhere(describe("it makes a clock", HouseRulesTest::makesAClock))
                .check(Modules.classes());
    }

    @Test
    void restResourcesAreCalledResources() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .should()
                .haveSimpleNameEndingWith("Resource")
                .check(Modules.classes());
    }

    @Test
    void resourcesDoNotOpenTransactions() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .beAnnotatedWith("jakarta.transaction.Transactional")
                .check(Modules.classes());
    }

    @Test
    void servicesWriteToTheLogAndToNothingElse() {
        noClasses()
                .that()
                .resideInAnyPackage(RUNS_IN_A_SERVICE)
                .and()
                // Before Quarkus has started there is no log.
                .resideOutsideOfPackage("org.plumbline.service.command")
                .should(ACCESS_STANDARD_STREAMS)
                .orShould(USE_JAVA_UTIL_LOGGING)
                .check(Modules.classes());
    }

    private static boolean readsTheTime(JavaCall<?> call) {
        var owner = call.getTargetOwner();
        return switch (call.getName()) {
            case "now" ->
                owner.getPackageName().equals("java.time")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class));
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            default -> false;
        };
    }

    private static boolean makesAClock(JavaCall<?> call) {
        return call.getTargetOwner().isEquivalentTo(Clock.class)
                && Set.of("systemUTC", "systemDefaultZone", "system").contains(call.getName());
    }
}
