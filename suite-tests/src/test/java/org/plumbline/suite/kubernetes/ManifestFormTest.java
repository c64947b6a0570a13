package org.plumbline.suite.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Manifests are what the Kubernetes API takes, field by field, in their sources and as they are rendered. */
class ManifestFormTest {

    private static final Set<String> KINDS_OF_KUSTOMIZATION =
            Set.of("kustomize.config.k8s.io/v1beta1 Kustomization", "kustomize.config.k8s.io/v1alpha1 Component");
    private static final Set<String> FIELDS_OF_KUSTOMIZATION = Set.of(
            "apiVersion",
            "kind",
            "namespace",
            "resources",
            "components",
            "configMapGenerator",
            "secretGenerator",
            "patches",
            "images",
            "replicas");

    @Test
    void sourcesAndPatchesHaveOnlyFieldsOfTheirTypes() throws IOException {
        var manifests = Sources.manifests();
        assertFalse(manifests.isEmpty());
        manifests.forEach(ApiTypes::check);
    }

    @ParameterizedTest
    @EnumSource(Rendering.class)
    void whatIsAppliedHasOnlyFieldsOfItsTypes(Rendering rendering) throws Exception {
        var manifests = rendering.manifests();
        assertFalse(manifests.isEmpty());
        manifests.forEach(ApiTypes::check);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"spec: {replicaz: 2}", "spec: {replicas: two}", "spec: {template: {spec: {hostnetwork: true}}}"})
    void aMisspeltFieldOrAValueOfAnotherTypeIsRefused(String spec) {
        var manifest = Manifest.parse("here", "{apiVersion: apps/v1, kind: Deployment, " + spec + "}")
                .getFirst();
        assertThrows(AssertionError.class, () -> ApiTypes.check(manifest));
    }

    @Test
    void kustomizationsHaveOnlyFieldsThatAreUsedHere() throws IOException {
        for (var folder : Sources.kustomizations()) {
            var kustomization = kustomization(folder);
            assertTrue(
                    KINDS_OF_KUSTOMIZATION.contains(kustomization.apiVersion() + " " + kustomization.kind()),
                    kustomization.origin());
            kustomization
                    .content()
                    .fieldNames()
                    .forEachRemaining(field ->
                            assertTrue(FIELDS_OF_KUSTOMIZATION.contains(field), kustomization.origin() + ": " + field));
        }
    }

    @Test
    void everyFileBelongsToAKustomizationAndEachThatOneNamesIsThere() throws IOException {
        var named = new TreeSet<Path>();
        for (var folder : Sources.kustomizations()) {
            named.add(folder.resolve(Sources.KUSTOMIZATION).normalize());
            var content = kustomization(folder).content();
            for (var path : paths(content)) {
                var file = folder.resolve(path).normalize();
                assertTrue(Files.exists(file), folder + " names " + path);
                named.add(file);
            }
        }
        var files = new TreeSet<Path>();
        Sources.files().forEach(file -> files.add(file.normalize()));
        files.removeAll(named);
        assertEquals(Set.of(), files, "no kustomization names these");
    }

    private static Manifest kustomization(Path folder) throws IOException {
        return Manifest.in(folder.resolve(Sources.KUSTOMIZATION)).getFirst();
    }

    /** What it reads, relative to its folder. */
    private static Set<String> paths(JsonNode kustomization) {
        var paths = new TreeSet<String>();
        for (var list : Set.of("resources", "components")) {
            kustomization.path(list).forEach(path -> paths.add(path.asText()));
        }
        paths.addAll(kustomization.path("patches").findValuesAsText("path"));
        for (var generator : kustomization.path("configMapGenerator")) {
            generator.path("envs").forEach(path -> paths.add(path.asText()));
            generator.path("files").forEach(path -> paths.add(path.asText()));
        }
        return paths;
    }
}
