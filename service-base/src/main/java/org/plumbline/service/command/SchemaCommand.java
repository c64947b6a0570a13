package org.plumbline.service.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.configuration.DurationConverter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.Config;
import org.plumbline.service.command.SchemaDatabase.Standing;
import org.plumbline.service.command.SchemaDatabase.Standing.Kind;

/** Commands about a schema. Each returns its exit status and prints one line if it is not 0. */
public final class SchemaCommand {

    /** Overrides the service's own setting, which may leave the schema to this command. */
    private static final Map<String, String> MIGRATING = Map.of(
            "quarkus.flyway.migrate-at-start",
            "true",
            // The last line reports the result.
            "quarkus.log.level",
            "ERROR",
            "quarkus.banner.enabled",
            "false");

    private static final int DONE = 0;
    private static final int NOT_DONE = 1;

    private static final String AWAIT = "plumbline.schema.await";
    private static final String AWAIT_UNLESS_SET = "5m";
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(30);

    private SchemaCommand() {}

    /** Exits once the start has migrated the schema. */
    @ApplicationScoped
    public static class MigratedSchema implements QuarkusApplication {

        @Override
        public int run(String... arguments) {
            return DONE;
        }
    }

    /**
     * Waits up to {@code plumbline.schema.await} until the database has the schema that this release needs. A newer one
     * is accepted unless it no longer serves this release.
     */
    public static int await(Schema schema) {
        var refusal = ServiceStart.refusal(RequiredSettings.DATABASE);
        return refusal.isPresent() ? refusal.getAsInt() : await(schema, EarlyConfig.get());
    }

    private static int await(Schema schema, Config config) {
        var text = config.getOptionalValue(AWAIT, String.class).orElse(AWAIT_UNLESS_SET);
        try {
            var patience = DurationConverter.parseDuration(text);
            return await(schema, new SchemaDatabase(config), patience);
        } catch (IllegalArgumentException | DateTimeException _) {
            return notDone("%s (%s) is not a duration such as 30s, 5m or PT5M: '%s'"
                    .formatted(AWAIT, RequiredSettings.variable(AWAIT), text));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return notDone("Stopped while waiting");
        }
    }

    private static int await(Schema schema, SchemaDatabase database, Duration patience) throws InterruptedException {
        var begun = System.nanoTime();
        var said = Duration.ZERO;
        for (var isFirst = true; ; isFirst = false) {
            var standing = database.standing(schema);
            var waited = Duration.ofNanos(System.nanoTime() - begun);
            switch (standing.kind()) {
                case SUITABLE -> {
                    System.out.println("Ready to start: " + standing.text());
                    return DONE;
                }
                case UNSUITABLE -> {
                    return notDone("Cannot start: " + standing.text());
                }
                case NOT_YET -> {
                    if (waited.compareTo(patience) >= 0) {
                        return notDone("%s. Waited for %s (%s)".formatted(waiting(schema, standing), patience, AWAIT));
                    }
                    if (isFirst || waited.minus(said).compareTo(BETWEEN_LINES) >= 0) {
                        System.out.println(waiting(schema, standing));
                        said = waited;
                    }
                }
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /** Applies missing migrations with the service's Flyway, as its start would. */
    public static int migrate(Schema schema, Map<String, String> settings) {
        var refusal = ServiceStart.refusal(RequiredSettings.DATABASE);
        if (refusal.isPresent()) {
            return refusal.getAsInt();
        }
        var database = new SchemaDatabase(EarlyConfig.get());
        var before = database.standing(schema);
        if (before.kind() == Kind.UNSUITABLE) {
            return notDone("Nothing was migrated: " + before.text());
        }
        var failure = applyMigrations(settings);
        if (failure != null) {
            return notDone("Not migrated: " + StartFailure.reason(failure));
        }
        var after = database.standing(schema);
        System.out.println(
                after.equals(before)
                        ? "Nothing to migrate: " + after.text()
                        : "Migrated: %s; before, %s".formatted(after.text(), before.text()));
        return after.kind() == Kind.SUITABLE ? DONE : NOT_DONE;
    }

    private static Throwable applyMigrations(Map<String, String> settings) {
        var failed = new AtomicReference<Throwable>();
        try (var _ = CommandSettings.apply(MIGRATING, settings)) {
            Quarkus.run(MigratedSchema.class, (_, failure) -> failed.set(failure));
        }
        return failed.get();
    }

    private static String waiting(Schema schema, Standing found) {
        return "Waiting for %s of the %s: %s"
                .formatted(Schema.versionName(schema.needed()), schema.name(), found.text());
    }

    private static int notDone(String why) {
        System.err.println(why);
        return NOT_DONE;
    }
}
