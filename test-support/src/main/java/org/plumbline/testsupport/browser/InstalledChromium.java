package org.plumbline.testsupport.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.testsupport.InstalledProgram;

/** The Chromium of this machine, driven by Playwright, which downloads none of its own. */
public final class InstalledChromium {

    public static final String PATH_VARIABLE = "PLUMBLINE_CHROMIUM";

    // The headless shell comes first: it has the engine without a browser's windows, and does less than half the work.
    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/snap/bin/chromium",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    // The address bar's suggestions are a separate page, which costs a second of processor time per window.
    private static final String SUGGESTIONS = "WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup";

    // Playwright 1.60 switches these off in its own list, but Chromium reads only the last list.
    private static final String OFF_IN_PLAYWRIGHT = "AvoidUnnecessaryBeforeUnloadCheckSync,"
            + "BoundaryEventDispatchTracksNodeRemoval,DestroyProfileOnBrowserClose,DialMediaRouteProvider,"
            + "GlobalMediaControls,HttpsUpgrades,LensOverlay,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,"
            + "Translate,AutoDeElevate,RenderDocument,OptimizationHints";

    // It may run as root, and it must not connect to anything except the page.
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--disable-features=" + SUGGESTIONS + "," + OFF_IN_PLAYWRIGHT);

    private InstalledChromium() {}

    /** Its path: from {@link #PATH_VARIABLE}, or one of the usual places. */
    public static Optional<Path> find() {
        return InstalledProgram.namedBy(PATH_VARIABLE).or(() -> USUAL_PLACES.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst());
    }

    /** Starts it. It ends with this process, or when Playwright is closed. */
    public static Browser launch(Playwright playwright, Path program) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(FLAGS));
    }

    /** Playwright, without its own browsers. */
    public static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }
}
