package org.plumbline.migrator.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimingTest {

    @ParameterizedTest
    @CsvSource({"5m, PT5M", "90s, PT1M30S", "PT1H, PT1H", "30, PT30S", "1d, P1D"})
    void anIntervalIsWrittenAsInAllSettings(String text, Duration interval) {
        assertEquals(
                new Timing.Every(interval),
                settings("PLUMBLINE_SCHEDULE_MODERATION", text).of("moderation"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0/5 * * * ?", "0 30 3 ? * MON-FRI"})
    void aCronExpressionWithSecondsIsQuartz(String text) {
        assertEquals(
                new Timing.Cron(text),
                settings("PLUMBLINE_SCHEDULE_MODERATION", text).of("moderation"));
    }

    @ParameterizedTest
    @CsvSource({
        "*/5 * * * *, 0 */5 * * * ? *",
        "30 3 * * 1-5, 0 30 3 ? * 2-6 *",
        "0 4 1 * *, 0 0 4 1 * ? *",
        "0 4 * * 0, 0 0 4 ? * 1 *",
    })
    void aCronExpressionOfFiveFieldsIsUnix(String text, String quartz) {
        assertEquals(
                new Timing.Cron(quartz),
                settings("PLUMBLINE_SCHEDULE_MODERATION", text).of("moderation"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "OFF", " Off "})
    void offIsOff(String text) {
        assertEquals(
                new Timing.Never(),
                settings("PLUMBLINE_SCHEDULE_MODERATION", text).of("moderation"));
        assertTrue(Timing.isOff(text));
    }

    @Test
    void unlessSetARunStartsEveryFiveMinutes() {
        assertEquals(
                new Timing.Every(Duration.ofMinutes(5)),
                settings("PLUMBLINE_SCHEDULE_RECRUITING", "off").of("moderation"));
    }

    @Test
    void aPipelineWithAHyphenIsSetInTheEnvironmentToo() {
        assertEquals(
                new Timing.Never(),
                settings("PLUMBLINE_SCHEDULE_OLD_FORUM", "off").of("old-forum"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sometimes", "0s", "-5m", "* * * *", "61 * * * *", "0 4 1 * 1", "0 61 * * * ?"})
    void whatCannotBeUnderstoodIsNamedWithItsSetting(String text) {
        var settings = settings("PLUMBLINE_SCHEDULE_MODERATION", text);
        var failure = assertThrows(ConfigurationException.class, () -> settings.of("moderation"));
        assertEquals(Set.of("plumbline.schedule.moderation"), failure.getConfigKeys());
        assertTrue(
                failure.getMessage().startsWith("plumbline.schedule.moderation is '" + text + "'; it takes"),
                failure.getMessage());
    }

    @Test
    void settingsThatNoPipelineReadsAreFound() {
        assertEquals(
                List.of("plumbline.schedule.moderatoin"), settings("moderatoin").unread(List.of("moderation")));
        assertEquals(List.of(), settings("old.forum").unread(List.of("old-forum")));
    }

    private static ScheduleSettings settings(String pipeline) {
        return new ScheduleSettings(() -> Map.of(pipeline, "off"), new SmallRyeConfigBuilder().build());
    }

    private static ScheduleSettings settings(String variable, String value) {
        return new ScheduleSettings(
                Map::of,
                new SmallRyeConfigBuilder()
                        .withSources(new EnvConfigSource(Map.of(variable, value), 300))
                        .build());
    }
}
