package org.plumbline.deploy.local.process;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.apache.commons.io.function.Uncheck;

/** Keeps a {@link StackState} in the stack's folder. A reader sees a whole state or none, whenever the writer was killed. */
public final class StateFile {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path file;

    public StateFile(Path localDirectory) {
        this.file = localDirectory.resolve("stack.json");
    }

    /** Empty if there is none, or one that nobody can read: then there is nothing to recover. */
    public Optional<StackState> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readAllBytes(file), StackState.class))
                    : Optional.empty();
        } catch (JacksonException unreadable) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(StackState state) {
        var next = file.resolveSibling(file.getFileName() + ".next");
        Uncheck.run(() -> {
            JSON.writerWithDefaultPrettyPrinter().writeValue(next.toFile(), state);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        });
    }

    public void delete() {
        Uncheck.run(() -> Files.deleteIfExists(file));
    }
}
