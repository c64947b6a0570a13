package org.plumbline.testsupport.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.commons.io.IOUtils.resourceToString;

import java.io.StringReader;
import java.util.Properties;
import org.apache.commons.io.function.Uncheck;

/** The limits on size and time of the page, from {@code page-budgets.properties}. */
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
        Uncheck.run(() -> file.load(new StringReader(
                resourceToString("/org/plumbline/testsupport/browser/page-budgets.properties", UTF_8))));
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
