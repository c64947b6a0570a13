package org.plumbline.suite.kubernetes;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.plumbline.suite.stack.Program;
import org.plumbline.testsupport.InstalledProgram;

/** What a platform engineer applies: an overlay, alone or with components, as kubectl renders it. */
enum Rendering {
    LOCAL(List.of("overlays/local")),
    LOCAL_ON_JVMS(List.of("overlays/local"), "examples/first-load", "components/jvm"),
    LOCAL_BOOTSTRAP(List.of("overlays/local", "overlays/local/bootstrap")),
    PRODUCTION(List.of("overlays/production")),
    PRODUCTION_BOOTSTRAP(List.of("overlays/production/bootstrap")),
    PRODUCTION_BEHIND_A_POOLER(List.of("overlays/production"), "components/pooler"),
    PRODUCTION_AT_A_PROVIDER(List.of("overlays/production"), "examples/neon"),
    PRODUCTION_AND_FIRST_LOAD(List.of("overlays/production"), "examples/first-load"),
    PRODUCTION_WITH_EXTERNAL_SECRETS(List.of("overlays/production"), "examples/external-secrets"),
    DATABASE_BY_AN_OPERATOR(List.of("examples/cloudnative-pg")),
    OIDC_SERVER_BY_AN_OPERATOR(List.of("examples/keycloak-operator"));

    private static final String PROGRAM_VARIABLE = "PLUMBLINE_KUBECTL";
    private static final Map<Rendering, List<Manifest>> RENDERED = new EnumMap<>(Rendering.class);

    private final List<String> resources;
    private final List<String> components;

    Rendering(List<String> resources, String... components) {
        this.resources = resources;
        this.components = List.of(components);
    }

    /** Its objects. Where no kubectl is on this machine, the test is skipped. */
    List<Manifest> manifests() throws IOException, InterruptedException {
        var program = program();
        synchronized (RENDERED) {
            if (!RENDERED.containsKey(this)) {
                RENDERED.put(this, render(program));
            }
            return RENDERED.get(this);
        }
    }

    private List<Manifest> render(Path program) throws IOException, InterruptedException {
        var folder = Files.createDirectories(Path.of("target", "kustomize", name()));
        var text = new StringBuilder("apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n");
        if (!components.isEmpty()) {
            // As inside the overlay: what a component generates is found by who is in the same namespace.
            text.append("namespace: plumbline\n");
        }
        list(text, folder, "resources", resources);
        list(text, folder, "components", components);
        Files.writeString(folder.resolve(Sources.KUSTOMIZATION), text);
        return Manifest.parse(name(), new Program(List.of(program.toString(), "kustomize", folder.toString())).run());
    }

    private static void list(StringBuilder text, Path folder, String key, List<String> parts) {
        if (!parts.isEmpty()) {
            text.append(key).append(":\n");
            var base = folder.toAbsolutePath().normalize();
            for (var part : parts) {
                var target = Sources.FOLDER.resolve(part).toAbsolutePath().normalize();
                text.append("  - ").append(base.relativize(target)).append('\n');
            }
        }
    }

    private static Path program() {
        return InstalledProgram.namedBy(PROGRAM_VARIABLE)
                .or(() -> InstalledProgram.find("kubectl"))
                .orElseGet(() -> abort("there is no kubectl on the PATH: install it (1.27 or newer), or name it in "
                        + PROGRAM_VARIABLE));
    }
}
