package org.plumbline.testsupport.browser;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What the page may weigh and take, at most: {@code page-budgets.properties}. */
public record PageBudgets(
        double kilobytesBeforeCharts,
        double kilobytes,
        double coldMillis,
        double warmMillis,
        double layoutShift,
        double drawerMillis,
        double chartTaskMillis) {

    public static PageBudgets read() {
        var file = new Properties();
        try (var text = new InputStreamReader(
                PageBudgets.class.getResourceAsStream("page-budgets.properties"), StandardCharsets.UTF_8)) {
            file.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PageBudgets(
                number(file, "overview.before-charts.kilobytes"),
                number(file, "overview.kilobytes"),
                number(file, "overview.cold.milliseconds"),
                number(file, "overview.warm.milliseconds"),
                number(file, "overview.layout-shift"),
                number(file, "drawer.milliseconds"),
                number(file, "chart.task.milliseconds"));
    }

    private static double number(Properties file, String name) {
        return Double.parseDouble(file.getProperty(name));
    }
}
