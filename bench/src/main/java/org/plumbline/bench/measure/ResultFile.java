package org.plumbline.bench.measure;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Measurements with everything needed to compare them to another day's, as JSON.
 *
 * @param measuredAt an instant in ISO 8601
 */
public record ResultFile(String measuredAt, Machine machine, Sizes sizes, List<Measurement> results) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Replaces the file; makes its folder. */
    public void write(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            JSON.writeValue(path.toFile(), this);
        } catch (IOException e) {
            throw new BenchFailure("Cannot write the results to " + path + ": " + e.getMessage(), e);
        }
    }
}
