package org.plumbline.catalog;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Map;
import org.plumbline.service.command.RequiredSettings;
import org.plumbline.service.command.Schema;
import org.plumbline.service.command.SchemaCommand;
import org.plumbline.service.command.ServiceStart;

/** Starts the service; with {@code schema migrate} or {@code schema await}, prepares its schema instead. */
@QuarkusMain
public final class Main {

    static final Schema SCHEMA = new Schema("catalog schema", "catalog", 3);

    private Main() {}

    public static void main(String... arguments) {
        ServiceStart.run(
                RequiredSettings.DATABASE,
                Map.of(
                        "schema migrate",
                        () -> SchemaCommand.migrate(SCHEMA, Map.of()),
                        "schema await",
                        () -> SchemaCommand.await(SCHEMA)),
                arguments);
    }
}
