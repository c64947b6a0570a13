package org.plumbline.suite.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A browser's window on the studio, in which somebody has logged in, and the other windows that it opens. Whatever a page does that it
 * must not makes {@link #close} fail: an error on the console or in a script, a violation of the content policy, a request that fails, or
 * goes to another origin.
 */
final class StudioWindow implements AutoCloseable {

    // Two busy cores draw slowly.
    private static final double PATIENCE_MILLIS = 60_000;

    // Those of a new window.
    private static final int WIDTH = 1_280;
    private static final int HEIGHT = 720;

    private static final String REPORT = "plumblineFault";
    private static final String NOTHING = "about:blank";

    /** Answers nobody who has not logged in. */
    private static final String SESSION = "/api/v1/session";

    /** What a request says that the page itself has given up. */
    private static final String GIVEN_UP = "net::ERR_ABORTED";

    /**
     * The cookies of those who have logged in before, by server, user and thread: a login takes longer than many a test, and who
     * logs out ends it for no test that runs beside.
     */
    private static final Map<String, String> LOGINS = new ConcurrentHashMap<>();

    /** Windows that were closed, by login: a page that opens in one of them takes half of what it takes in a new one. */
    private static final Map<String, StudioWindow> CLOSED = new ConcurrentHashMap<>();

    private final BrowserContext context;
    private final Page page;
    private final URI address;
    private final URI issuer;
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final List<Pattern> expected = Collections.synchronizedList(new ArrayList<>());

    /** Whether it is opened again once it is closed. */
    private final boolean isReusable;

    /** Under which the login is kept; null where the session is this window's alone. */
    private String login;

    private StudioWindow(BrowserContext context, URI address, URI issuer, String login, boolean isReusable) {
        this.context = context;
        this.address = address;
        this.issuer = issuer;
        this.login = login;
        this.isReusable = isReusable;
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.exposeFunction(REPORT, arguments -> faults.add("policy: " + arguments[0]));
        context.addInitScript("document.addEventListener('securitypolicyviolation', violation => %s(%s))"
                .formatted(
                        REPORT,
                        "violation.violatedDirective + ' ' + violation.blockedURI + ' ' + violation.sourceFile"));
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") && isOwn(message.page().url())) {
                faults.add("console: %s (%s)".formatted(message.text(), message.location()));
            }
        });
        context.onWebError(error -> faults.add("script: " + error.error()));
        context.onRequest(request -> {
            if (!isOwn(request.url())
                    && !isOfIssuer(request.url())
                    && !request.url().matches("(data|blob|about):.*")) {
                faults.add("another origin: " + request.url());
            }
            if (request.url().equals(address + "/logout")) {
                forget();
            }
        });
        context.onRequestFailed(request -> {
            if (isOwn(request.url()) && !GIVEN_UP.equals(request.failure())) {
                faults.add("failed: %s %s".formatted(request.url(), request.failure()));
            }
        });
        this.page = context.newPage();
    }

    /**
     * Opens a path as somebody, whose session other windows share. What a test changes of the page ends with it; one that
     * changes its context, by a script, its clock or its network, asks for a window with options.
     */
    static StudioWindow open(Browser browser, URI address, URI issuer, String user, String path) {
        return reusable(browser, address, issuer, user).enter(user, path);
    }

    /** As {@link #open}, without a page: a test changes first what its page will get, and loads that page alone. */
    static StudioWindow openEmpty(Browser browser, URI address, URI issuer, String user) {
        return reusable(browser, address, issuer, user).withoutPage(user);
    }

    /** Opens a path as somebody, whose session other windows share, in a new window. */
    static StudioWindow open(
            Browser browser, URI address, URI issuer, String user, String path, Browser.NewContextOptions options) {
        return create(browser, address, issuer, login(address, user), options, false)
                .enter(user, path);
    }

    /** As {@link #openEmpty}, in a new window. */
    static StudioWindow openEmpty(
            Browser browser, URI address, URI issuer, String user, Browser.NewContextOptions options) {
        return create(browser, address, issuer, login(address, user), options, false)
                .withoutPage(user);
    }

    /** Opens a path and logs in for it, in a session of the window's own. */
    static StudioWindow openAnew(Browser browser, URI address, URI issuer, String user, String path) {
        return create(browser, address, issuer, null, new Browser.NewContextOptions(), false)
                .enter(user, path);
    }

    private static StudioWindow reusable(Browser browser, URI address, URI issuer, String user) {
        var login = login(address, user);
        var closed = CLOSED.remove(login);
        if (closed == null || closed.page.isClosed()) {
            return create(browser, address, issuer, login, new Browser.NewContextOptions(), true);
        }
        closed.faults.clear();
        closed.expected.clear();
        return closed;
    }

    private static String login(URI address, String user) {
        return "%s %s %d".formatted(address, user, Thread.currentThread().threadId());
    }

    private static StudioWindow create(
            Browser browser,
            URI address,
            URI issuer,
            String login,
            Browser.NewContextOptions options,
            boolean isReusable) {
        if (login != null) {
            options.setStorageState(LOGINS.get(login));
        }
        if (options.locale == null) {
            options.setLocale("en-GB");
        }
        if (options.timezoneId == null) {
            options.setTimezoneId("UTC");
        }
        return new StudioWindow(browser.newContext(options), address, issuer, login, isReusable);
    }

    private StudioWindow enter(String user, String path) {
        page.navigate(address + path);
        if (isOfIssuer(page.url())) {
            logIn(page, user);
        }
        page.waitForURL(address + path);
        keep();
        return this;
    }

    /** Has the login, and no page. */
    private StudioWindow withoutPage(String user) {
        if (context.request().get(address + SESSION).status() != 200) {
            enter(user, "/metrics");
            page.navigate(NOTHING);
        }
        return this;
    }

    /** Fills in the login that a page shows. */
    static void logIn(Page page, String user) {
        page.locator("#username").fill(user);
        page.locator("#password").fill(user);
        page.locator("#kc-login").click();
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Goes to another path of the studio. */
    void go(String path) {
        page.navigate(address + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** What was expected to be refused is no fault. */
    void forgive() {
        faults.clear();
    }

    /** Faults that say this are none, for they are made on purpose. */
    void expect(String text) {
        expected.add(Pattern.compile(text));
    }

    /** The session ends, or is no longer anybody's: other windows log in for themselves. */
    void forget() {
        if (login != null) {
            LOGINS.remove(login);
            login = null;
        }
    }

    /** What it does that it must not, so far. */
    List<String> faults() {
        return List.copyOf(faults).stream()
                .filter(fault ->
                        expected.stream().noneMatch(text -> text.matcher(fault).find()))
                .toList();
    }

    private void keep() {
        if (login != null) {
            LOGINS.put(login, context.storageState());
        }
    }

    private boolean isOwn(String url) {
        return url.equals(address.toString()) || url.startsWith(address + "/");
    }

    private boolean isOfIssuer(String url) {
        return url.startsWith(issuer.resolve("/").toString());
    }

    @Override
    public void close() {
        // Tokens may have been renewed.
        keep();
        if (isReusable && login != null && isOwn(page.url())) {
            leave();
        } else {
            context.close();
        }
        assertEquals(List.of(), faults());
    }

    private void leave() {
        context.pages().stream().filter(other -> other != page).forEach(Page::close);
        page.unrouteAll();
        page.evaluate("sessionStorage.clear()");
        page.navigate(NOTHING);
        page.setViewportSize(WIDTH, HEIGHT);
        // Nothing of the next page is under it.
        page.mouse().move(-1, -1);
        CLOSED.put(login, this);
    }
}
