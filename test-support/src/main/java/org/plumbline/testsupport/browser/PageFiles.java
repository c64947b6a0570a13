package org.plumbline.testsupport.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The scripts and styles that a page has loaded, as they were sent. */
public final class PageFiles {

    private static final double KILOBYTE = 1_000;

    private final List<Response> loaded = Collections.synchronizedList(new ArrayList<>());

    /** Records the page's files from here on. */
    public static PageFiles of(Page page) {
        var files = new PageFiles();
        page.onResponse(response -> {
            if (List.of("script", "stylesheet").contains(response.request().resourceType())) {
                files.loaded.add(response);
            }
        });
        return files;
    }

    public List<Response> all() {
        return List.copyOf(loaded);
    }

    /** The size of all files, as sent. */
    public double kilobytes() {
        return all().stream()
                        .mapToInt(response -> response.request().sizes().responseBodySize)
                        .sum()
                / KILOBYTE;
    }
}
