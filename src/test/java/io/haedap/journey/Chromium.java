package io.haedap.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real browser. Where the machine has none, the journey is skipped and says how to get one. */
final class Chromium implements AutoCloseable {

    private static final double PATIENCE = 45_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium launched() {
        var executable = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(
                executable.isPresent(),
                "No Chromium on this machine: journeys are skipped. Install the package 'chromium'.");
        // what is waited for and what is asserted have the same patience
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable.orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new Chromium(playwright, browser);
    }

    /** A person with a browser of their own, who reads that language. */
    Page person(String locale) {
        return person(locale, 1440, 900);
    }

    Page person(String locale, int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(locale)
                .setTimezoneId("Asia/Seoul")
                .setViewportSize(width, height));
        context.setDefaultTimeout(PATIENCE);
        return context.newPage();
    }

    /** Somebody whose browser runs no scripts. */
    Page personWithoutScripts(String locale) {
        var context = browser.newContext(
                new Browser.NewContextOptions().setLocale(locale).setJavaScriptEnabled(false));
        context.setDefaultTimeout(PATIENCE);
        return context.newPage();
    }

    /** Somebody with a phone that runs no scripts. */
    Page phoneWithoutScripts(String locale) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(locale)
                .setViewportSize(390, 844)
                .setJavaScriptEnabled(false));
        context.setDefaultTimeout(PATIENCE);
        return context.newPage();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
