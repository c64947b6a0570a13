package org.plumbline.bi;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Map;
import org.plumbline.service.command.RequiredSettings;
import org.plumbline.service.command.Schema;
import org.plumbline.service.command.SchemaCommand;
import org.plumbline.service.command.ServiceStart;

/** Starts the service; with {@code schema await}, waits for the schema that it reads. */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        ServiceStart.run(
                RequiredSettings.DATABASE, Map.of("schema await", () -> SchemaCommand.await(Schema.TARGET)), arguments);
    }
}
