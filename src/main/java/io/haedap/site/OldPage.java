package io.haedap.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Puts the words into a kept page or picture that say how old it is, and knows which part of a page is only its time. */
@Component
class OldPage {

    /** Where the frame leaves room for the strip. */
    static final String PLACE = "<!--old-->";

    private static final Pattern ENGLISH = Pattern.compile("<(?:html|svg) lang=\"en\"");
    private static final Pattern STAMP = Pattern.compile("<p class=\"at\">.*?</p>", Pattern.DOTALL);

    /** What has no place for words has no page of its own. */
    private record Marked(long minutes, @Nullable PageCopy page) {

        int weight() {
            return page == null ? 1 : page.weight();
        }
    }

    private final MessageSource messages;
    private final Clock clock;
    /** By which very copy it was made from. */
    private final Cache<PageCopy, Marked> marked = Caffeine.newBuilder()
            .weakKeys()
            .maximumWeight(16 * 1024L * 1024L)
            .weigher((PageCopy copy, Marked made) -> made.weight())
            .build();

    OldPage(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** With its age, for machines in seconds. */
    void send(PageCopy copy, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var age = Duration.between(copy.rightAt(), clock.instant());
        response.setHeader("Age", Long.toString(Math.max(0, age.toSeconds())));
        of(copy, Math.max(1, age.toMinutes())).send(request, response);
    }

    /** Most readers of one minute get the same bytes. */
    private PageCopy of(PageCopy copy, long minutes) {
        var made = marked.getIfPresent(copy);
        if (made == null || made.minutes() != minutes) {
            made = new Marked(minutes, copy.text().contains(PLACE) ? marked(copy, minutes) : null);
            marked.put(copy, made);
        }
        return made.page() == null ? copy : made.page();
    }

    private PageCopy marked(PageCopy copy, long minutes) {
        var page = copy.text();
        var locale = ENGLISH.matcher(page).find() ? java.util.Locale.ENGLISH : java.util.Locale.KOREAN;
        var strip = page.startsWith("<svg") ? said("site.old.picture", minutes, locale) : strip(minutes, locale);
        return PageCopy.of(
                copy.status(),
                copy.type(),
                copy.headers(),
                page.replace(PLACE, strip).getBytes(StandardCharsets.UTF_8),
                copy.rightAt(),
                copy.generation(),
                copy.until());
    }

    /** True when two copies differ in nothing but the time that the footer names. */
    static boolean sameContent(PageCopy one, PageCopy other) {
        return one.status() == other.status()
                && one.headers().equals(other.headers())
                && timeless(one).equals(timeless(other));
    }

    private static String timeless(PageCopy copy) {
        return STAMP.matcher(copy.text()).replaceAll("");
    }

    private String strip(long minutes, java.util.Locale locale) {
        return "<section class=\"now old\" aria-labelledby=\"old\"><div class=\"wrap\"><h2 id=\"old\">%s</h2><p>%s</p></div></section>"
                .formatted(said("site.old.title", minutes, locale), said("site.old.text", minutes, locale));
    }

    private String said(String key, long minutes, java.util.Locale locale) {
        return HtmlUtils.htmlEscape(messages.getMessage(key, new Object[] {minutes}, locale), "UTF-8");
    }
}
