package org.plumbline.testsupport.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/** Timings measured by the page itself, in every window opened after {@link #start}. */
public final class PageClock {

    /** Records when the overview first shows numbers, layout shifts, and the longest task that blocks the page. */
    private static final String OBSERVERS = """
            window.plumblineClock = { shift: 0, longest: 0, numbers: null };
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) if (!entry.hadRecentInput) plumblineClock.shift += entry.value;
            }).observe({ type: 'layout-shift', buffered: true });
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) plumblineClock.longest = Math.max(plumblineClock.longest, entry.duration);
            }).observe({ type: 'longtask', buffered: true });
            new MutationObserver((_, observer) => {
              if (!document.querySelector('[data-kpi][data-state=value]')) return;
              observer.disconnect();
              requestAnimationFrame(() => requestAnimationFrame(() => (plumblineClock.numbers = performance.now())));
            }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-state'] });
            """;

    private static final String OPENING = """
            (selector) => new Promise((done) => {
              const start = performance.now();
              const open = () => document.querySelector('dialog[open][data-drawer=explain]')
                ? requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)))
                : requestAnimationFrame(open);
              document.querySelector(selector).click();
              open();
            })""";

    private PageClock() {}

    public static void start(BrowserContext context) {
        context.addInitScript(OBSERVERS);
    }

    /** Milliseconds from the beginning of the navigation until the overview's numbers were shown. */
    public static double numbersShown(Page page) {
        return number(page.waitForFunction("() => plumblineClock.numbers").jsonValue());
    }

    /** The sum of all layout shifts. */
    public static double layoutShift(Page page) {
        return number(page.evaluate("() => plumblineClock.shift"));
    }

    /** Milliseconds from the click on a selected number until its drawer is open. */
    public static double drawerOpened(Page page, String selector) {
        return number(page.evaluate(OPENING, selector));
    }

    public static void forgetTasks(Page page) {
        page.evaluate("() => { plumblineClock.longest = 0; }");
    }

    /** Milliseconds that the longest task took; 0 if none was long enough to be reported. */
    public static double longestTask(Page page) {
        return number(page.evaluate("() => plumblineClock.longest"));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
