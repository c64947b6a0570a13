package org.plumbline.service.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.configuration.DurationConverter;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.Config;
import org.plumbline.service.command.SchemaStanding.NotYet;
import org.plumbline.service.command.SchemaStanding.Suitable;
import org.plumbline.service.command.SchemaStanding.Unsuitable;

/** What a process does about a schema instead of serving; each gives its exit status, and says in a line why it is not 0. */
public final class SchemaCommand {

    /** Whatever the service itself is told, which may be to leave the schema to this command. */
    private static final Map<String, String> MIGRATING = Map.of(
            "quarkus.flyway.migrate-at-start",
            "true",
            // The line that this ends with says what was done, or why not.
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

    /**
     * Waits until the database has the schema that this release needs, for as long as {@code plumbline.schema.await} says.
     * A newer one will do, unless it says itself that it does not.
     */
    public static int await(Schema schema) {
        var refusal = ServiceStart.refusal(RequiredSettings.ofDatabase());
        return refusal.isPresent() ? refusal.getAsInt() : await(schema, EarlyConfig.get());
    }

    private static int await(Schema schema, Config config) {
        var text = config.getOptionalValue(AWAIT, String.class).orElse(AWAIT_UNLESS_SET);
        try {
            var patience = DurationConverter.parseDuration(text);
            return await(schema, new SchemaDatabase(config), patience);
        } catch (IllegalArgumentException | DateTimeException _) {
            return notDone("%s (%s) is no duration: '%s'. Such as 30s, 5m or PT5M"
                    .formatted(AWAIT, RequiredSettings.variable(AWAIT), text));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return notDone("Told to stop");
        }
    }

    private static int await(Schema schema, SchemaDatabase database, Duration patience) throws InterruptedException {
        var begun = System.nanoTime();
        var said = Duration.ZERO;
        for (var isFirst = true; ; isFirst = false) {
            var standing = database.standing(schema);
            var waited = Duration.ofNanos(System.nanoTime() - begun);
            switch (standing) {
                case Suitable suitable -> {
                    System.out.println("Ready to start: " + suitable.text());
                    return DONE;
                }
                case Unsuitable unsuitable -> {
                    return notDone("Not to be started: " + unsuitable.text());
                }
                case NotYet notYet -> {
                    if (waited.compareTo(patience) >= 0) {
                        return notDone("%s. Waited for %s (%s)".formatted(waiting(schema, notYet), patience, AWAIT));
                    }
                    if (isFirst || waited.minus(said).compareTo(BETWEEN_LINES) >= 0) {
                        System.out.println(waiting(schema, notYet));
                        said = waited;
                    }
                }
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /**
     * Applies the migrations that are missing, with the service's own Flyway, as its start would.
     *
     * @param settings that differ from the service's while it does
     */
    public static int migrate(Schema schema, Map<String, String> settings) {
        var refusal = ServiceStart.refusal(RequiredSettings.ofDatabase());
        if (refusal.isPresent()) {
            return refusal.getAsInt();
        }
        var database = new SchemaDatabase(EarlyConfig.get());
        var before = database.standing(schema);
        if (before instanceof Unsuitable unsuitable) {
            return notDone("Nothing was migrated: " + unsuitable.text());
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
        return after instanceof Suitable ? DONE : NOT_DONE;
    }

    private static Throwable applyMigrations(Map<String, String> settings) {
        var failed = new AtomicReference<Throwable>();
        try (var _ = CommandSettings.apply(MIGRATING, settings)) {
            Quarkus.run(MigratedSchema.class, (_, failure) -> failed.set(failure));
        }
        return failed.get();
    }

    private static String waiting(Schema schema, NotYet notYet) {
        return "Waiting for %s of the %s: %s"
                .formatted(Schema.versionName(schema.needed()), schema.name(), notYet.text());
    }

    private static int notDone(String why) {
        System.err.println(why);
        return NOT_DONE;
    }
}
