package org.plumbline.suite.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plumbline.suite.documents.Setting;

/** The database has a connection for whoever may want one at the same time, at the worst moment of a rolling update. */
class ConnectionsTest {

    private static final Pattern DOCUMENTED = Pattern.compile("`max_connections = ([0-9]+)`");
    private static final Pattern POOL = Pattern.compile("quarkus\\.datasource\\.(?:([a-z]+)\\.)?jdbc\\.max-size");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([a-z.-]+):([0-9]+)}");
    private static final Pattern POOLER_SIZE = Pattern.compile("(?m)^default_pool_size = ([0-9]+)$");
    private static final int ROLES_THROUGH_THE_POOLER = 2;

    /** What PostgreSQL keeps for superusers, and a few for people and backups. */
    private static final int FOR_OTHERS = 13;

    /** A migration opens a second connection for its lock. */
    private static final int OF_A_JOB = 2;

    @Test
    void allPoolsOfTheMostReplicasFitIntoTheDocumentedMaximum() throws Exception {
        var manifests = Rendering.PRODUCTION.manifests();
        var connections = FOR_OTHERS;
        for (var manifest : manifests) {
            if (manifest.kind().equals("Deployment")) {
                connections += pods(manifest, manifests) * pools(manifest, manifests);
            } else if (manifest.kind().equals("Job")) {
                connections += OF_A_JOB;
            }
        }
        assertTrue(connections <= documented(), connections + " connections of " + documented());
        assertTrue(connections > documented() / 2, "the documented maximum is far from the " + connections + " needed");
    }

    @Test
    void behindAPoolerTheDatabaseHasFewer() throws Exception {
        var manifests = Rendering.PRODUCTION_BEHIND_A_POOLER.manifests();
        var connections = FOR_OTHERS;
        for (var manifest : manifests) {
            switch (manifest.name()) {
                case "plumbline-pooler" -> {
                    if (manifest.kind().equals("Deployment")) {
                        connections += pods(manifest, manifests) * ROLES_THROUGH_THE_POOLER * poolerSize(manifests);
                    }
                }
                case "migrator-service" -> {
                    if (manifest.kind().equals("Deployment")) {
                        connections += pods(manifest, manifests) * pools(manifest, manifests);
                    }
                }
                default -> {}
            }
        }
        assertTrue(connections <= documented(), connections + " connections of " + documented());
    }

    @Test
    void theExampleOfADatabaseHasTheDocumentedMaximum() throws Exception {
        var maximum = Rendering.DATABASE_BY_AN_OPERATOR.manifests().stream()
                .map(manifest -> manifest.content().at("/spec/postgresql/parameters/max_connections"))
                .filter(node -> !node.isMissingNode())
                .findFirst()
                .orElseThrow();
        assertEquals(documented(), maximum.asInt());
    }

    /** With the one that a rolling update adds. */
    private static int pods(Manifest deployment, List<Manifest> manifests) {
        var scaled = manifests.stream()
                .filter(manifest -> manifest.kind().equals("HorizontalPodAutoscaler"))
                .filter(manifest -> manifest.content()
                        .at("/spec/scaleTargetRef/name")
                        .asText()
                        .equals(deployment.name()))
                .map(manifest -> manifest.content().at("/spec/maxReplicas").asInt())
                .findFirst();
        var spec = deployment.content().path("spec");
        return scaled.orElseGet(() -> spec.required("replicas").asInt())
                + spec.at("/strategy/rollingUpdate/maxSurge").asInt();
    }

    /** The pools of a pod that lead to the primary: those that have an address of their own do not. */
    private static int pools(Manifest deployment, List<Manifest> manifests) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(
                Sources.PROJECT.resolve(deployment.name()).resolve("src/main/resources/application.properties"))) {
            properties.load(reader);
        }
        var size = 0;
        for (var name : properties.stringPropertyNames()) {
            var pool = POOL.matcher(name);
            if (pool.matches() && leadsToThePrimary(pool, properties)) {
                size += size(name, properties, deployment, manifests);
            }
        }
        assertTrue(size > 0, deployment.name());
        return size;
    }

    private static boolean leadsToThePrimary(Matcher pool, Properties properties) {
        return pool.group(1) == null
                || "${quarkus.datasource.jdbc.url}"
                        .equals(properties.getProperty("quarkus.datasource.%s.jdbc.url".formatted(pool.group(1))));
    }

    private static int size(String name, Properties properties, Manifest deployment, List<Manifest> manifests) {
        var expression = EXPRESSION.matcher(properties.getProperty(name));
        var refersTo = expression.matches() ? expression.group(1) : name;
        var standard = expression.matches() ? expression.group(2) : properties.getProperty(name);
        return PodEnvironment.of(deployment, deployment.pod().at("/containers/0"), manifests).stream()
                .filter(variable -> variable.name().equals(Setting.variable(refersTo)))
                .map(variable -> Integer.parseInt(variable.value()))
                .reduce(Integer.parseInt(standard), (earlier, later) -> later);
    }

    private static int poolerSize(List<Manifest> manifests) {
        var ini = manifests.stream()
                .map(manifest -> manifest.content().at("/data/pgbouncer.ini"))
                .filter(node -> !node.isMissingNode())
                .findFirst()
                .orElseThrow();
        var size = POOLER_SIZE.matcher(ini.asText());
        assertTrue(size.find());
        return Integer.parseInt(size.group(1));
    }

    private static int documented() throws IOException {
        var maximum = DOCUMENTED.matcher(Files.readString(Sources.PROJECT.resolve("docs/kubernetes.md")));
        assertTrue(maximum.find(), "docs/kubernetes.md names no max_connections");
        return Integer.parseInt(maximum.group(1));
    }
}
