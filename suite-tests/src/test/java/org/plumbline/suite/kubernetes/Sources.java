package org.plumbline.suite.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The hand-written files of {@code deploy/kubernetes}. */
final class Sources {

    static final Path PROJECT = Path.of("..");
    static final Path FOLDER = PROJECT.resolve("deploy/kubernetes");
    static final String KUSTOMIZATION = "kustomization.yaml";

    private Sources() {}

    /** Every folder with a kustomization. */
    static List<Path> kustomizations() throws IOException {
        return files().stream()
                .filter(file -> file.endsWith(KUSTOMIZATION))
                .map(Path::getParent)
                .toList();
    }

    /** Every manifest, whole ones and patches. */
    static List<Manifest> manifests() throws IOException {
        var manifests = new ArrayList<Manifest>();
        for (var file : files()) {
            if (file.toString().endsWith(".yaml") && !file.endsWith(KUSTOMIZATION)) {
                manifests.addAll(Manifest.in(file));
            }
        }
        return manifests;
    }

    /** Every file that kustomizations are made of; what drives a cluster in tests is none. */
    static List<Path> files() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(FOLDER.resolve("test")))
                    .sorted()
                    .toList();
        }
    }
}
