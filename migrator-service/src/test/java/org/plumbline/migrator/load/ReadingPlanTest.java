package org.plumbline.migrator.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.migrator.load.read.Checkpoint;
import org.plumbline.migrator.load.read.Extent;
import org.plumbline.migrator.load.read.LoadConfig;
import org.plumbline.migrator.load.read.ReadingPlan;
import org.plumbline.migrator.load.read.ReadingPlan.ByCursor;
import org.plumbline.migrator.load.read.ReadingPlan.ByTransaction;
import org.plumbline.migrator.load.read.ReadingPlan.Comparison;
import org.plumbline.migrator.load.read.ReadingPlan.Whole;
import org.plumbline.migrator.load.read.SourceTable;
import org.plumbline.migrator.source.SourcePosition;

class ReadingPlanTest {

    private static final Instant THEN = Instant.parse("2026-11-21T10:00:00Z");
    private static final Duration APART = Duration.ofMinutes(5);
    private static final Instant OLDEST = THEN.minusSeconds(90);
    private static final SourcePosition LAST = new SourcePosition("server", 1_000, 0, THEN, OLDEST);
    private static final SourcePosition NOW = new SourcePosition("server", 2_000, 2_001, THEN.plus(APART), null);
    private static final SourceTable LARGE = new SourceTable(true, 1L << 30, true, "timestamptz");

    @Test
    void aLargeTableIsReadByItsCursorFromTheOldestOpenTransactionOn() {
        assertEquals(
                List.of(new ByCursor(1_000, OLDEST.minusSeconds(60))),
                plan(Extent.CHANGES, checkpoint(LAST), NOW, LARGE));
    }

    static Stream<Arguments> aCursorThatCannotBeReliedOnIsNot() {
        return Stream.of(
                arguments("a small table", checkpoint(LAST), NOW, new SourceTable(true, 1_000, true, "timestamptz")),
                arguments("no index", checkpoint(LAST), NOW, new SourceTable(true, 1L << 30, false, "timestamptz")),
                arguments("no cursor", checkpoint(LAST), NOW, new SourceTable(true, 1L << 30, false, null)),
                arguments(
                        "a cursor without zone",
                        checkpoint(LAST),
                        NOW,
                        new SourceTable(true, 1L << 30, true, "timestamp")),
                arguments(
                        "open transactions that cannot be seen",
                        checkpoint(new SourcePosition("server", 1_000, 0, THEN, null)),
                        NOW,
                        LARGE),
                arguments(
                        "a clock that was set back",
                        checkpoint(LAST),
                        new SourcePosition(
                                "server", 2_000, 2_001, THEN.plus(APART).minusSeconds(40), null),
                        LARGE),
                arguments(
                        "a backstop that is due",
                        new Checkpoint("definition", LAST, 500, THEN.minus(Duration.ofHours(1)), null, false, APART),
                        NOW,
                        LARGE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aCursorThatCannotBeReliedOnIsNot(String reason, Checkpoint last, SourcePosition now, SourceTable table) {
        assertEquals(List.of(new ByTransaction(500)), plan(Extent.CHANGES, last, now, table), reason);
    }

    static Stream<Arguments> transactionIdsThatMeanNothingAreNotCompared() {
        return Stream.of(
                arguments("no reading before", null, NOW),
                arguments("another server", checkpoint(LAST), new SourcePosition("other", 2_000, 2_001, THEN, null)),
                arguments("a server set back", checkpoint(LAST), new SourcePosition("server", 900, 901, THEN, null)),
                arguments(
                        "half the id space apart",
                        checkpoint(LAST),
                        new SourcePosition("server", 1L << 31, 1L << 31, THEN.plus(APART), null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void transactionIdsThatMeanNothingAreNotCompared(String reason, Checkpoint last, SourcePosition now) {
        assertEquals(List.of(new Whole(null, false)), plan(Extent.CHANGES, last, now, LARGE), reason);
    }

    @Test
    void aReadingThatBrokeOffGoesOnAndThenTakesWhatHasChangedSince() {
        var broken = checkpoint(LAST).through("4711", false);
        assertEquals(
                List.of(new Whole("4711", false), new ByTransaction(500)), plan(Extent.CHANGES, broken, NOW, LARGE));
    }

    @Test
    void anotherDefinitionTakesEveryRowAgainAndSoDoesTheRunThatGoesOnWithThat() {
        var other = new Checkpoint("another", LAST, 500, THEN, null, false, APART);
        assertEquals(List.of(new Whole(null, true)), plan(Extent.CHANGES, other, NOW, LARGE));
        var broken = checkpoint(LAST).through("4711", true);
        assertEquals(
                new Whole("4711", true),
                plan(Extent.CHANGES, broken, NOW, LARGE).getFirst());
    }

    @Test
    void anotherDefinitionTakesEveryRowAgainAlsoFromAnotherServer() {
        var elsewhere = new SourcePosition("other", 2_000, 2_001, THEN, null);
        var other = new Checkpoint("another", LAST, 500, THEN, null, false, APART);
        assertEquals(List.of(new Whole(null, true)), plan(Extent.CHANGES, other, elsewhere, LARGE));
        var broken = checkpoint(LAST).through("4711", true);
        assertEquals(List.of(new Whole(null, true)), plan(Extent.CHANGES, broken, elsewhere, LARGE));
    }

    @Test
    void theOtherModesLookAtEveryRow() {
        assertEquals(List.of(new Whole(null, false)), plan(Extent.EVERYTHING, checkpoint(LAST), NOW, LARGE));
        assertEquals(List.of(new Comparison()), plan(Extent.COMPARISON, checkpoint(LAST), NOW, LARGE));
    }

    private static Checkpoint checkpoint(SourcePosition position) {
        return new Checkpoint("definition", position, 500, THEN, null, false, APART);
    }

    private static List<ReadingPlan> plan(Extent extent, Checkpoint last, SourcePosition now, SourceTable table) {
        return ReadingPlan.of(extent, last, now, table, "definition", new Defaults());
    }

    /** The settings as they are unless somebody changes them. */
    private record Defaults() implements LoadConfig {
        @Override
        public int chunkRows() {
            return 5_000;
        }

        @Override
        public MemorySize chunkSize() {
            return new MemorySize(BigInteger.valueOf(8 << 20));
        }

        @Override
        public MemorySize maxRowSize() {
            return new MemorySize(BigInteger.valueOf(64 << 20));
        }

        @Override
        public MemorySize exhaustiveUpTo() {
            return new MemorySize(BigInteger.valueOf(64 << 20));
        }

        @Override
        public Duration exhaustiveEvery() {
            return Duration.ofMinutes(15);
        }

        @Override
        public Duration clockTolerance() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Optional<BigDecimal> quarantineLimit() {
            return Optional.empty();
        }
    }
}
