package io.haedap.site;

import io.haedap.category.CategoryTree;
import io.haedap.faq.FaqLine;
import io.haedap.faq.FaqReader;
import io.haedap.notice.NoticeReader;
import io.haedap.notice.PublishedNotice;
import io.haedap.shared.Language;
import io.haedap.shared.Page;
import io.haedap.shared.web.PublicAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;

/** Every page that search engines may know, in both languages, with the time of its last change. */
@Controller
class SitemapPages {

    private static final int MOST = 25_000;
    private static final List<String> PLACES = List.of(
            "/",
            "/faq",
            "/notices",
            "/status",
            "/status/history",
            "/status/embed",
            "/contact",
            "/inquiries/new",
            "/privacy",
            "/terms");
    private static final MediaType XML = MediaType.parseMediaType("application/xml;charset=UTF-8");

    private final PublicAddress address;
    private final CategoryTree categories;
    private final FaqReader faqs;
    private final NoticeReader notices;

    SitemapPages(PublicAddress address, CategoryTree categories, FaqReader faqs, NoticeReader notices) {
        this.address = address;
        this.categories = categories;
        this.faqs = faqs;
        this.notices = notices;
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap() {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"")
                .append(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        PLACES.forEach(place -> add(xml, place, Language.EN.path(place), null));
        categories.all().forEach(category -> {
            var path = "/faq/c/" + category.slug();
            add(xml, path, Language.EN.path(path), null);
        });
        addFaqs(xml);
        addNotices(xml);
        return ResponseEntity.ok()
                .contentType(XML)
                .body(xml.append("</urlset>\n").toString());
    }

    private void addFaqs(StringBuilder xml) {
        var english = new HashMap<String, FaqLine>();
        every(cursor -> faqs.all(Language.EN, Page.LARGEST, cursor)).forEach(line -> english.put(line.id(), line));
        for (var korean : every(cursor -> faqs.all(Language.KO, Page.LARGEST, cursor))) {
            var other = english.getOrDefault(korean.id(), korean);
            add(xml, korean.path(), Language.EN.path(other.path()), korean.updatedAt());
        }
    }

    private void addNotices(StringBuilder xml) {
        Map<String, PublishedNotice> english = new HashMap<>();
        every(cursor -> notices.page(Language.EN, Page.LARGEST, cursor))
                .forEach(notice -> english.put(notice.id(), notice));
        for (var korean : every(cursor -> notices.page(Language.KO, Page.LARGEST, cursor))) {
            var other = english.getOrDefault(korean.id(), korean);
            add(xml, korean.path(Language.KO), other.path(Language.EN), korean.updatedAt());
        }
    }

    private static <T> List<T> every(Function<@Nullable String, Page<T>> pages) {
        var all = new ArrayList<T>();
        String cursor = null;
        do {
            var page = pages.apply(cursor);
            all.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null && all.size() < MOST);
        return all;
    }

    private void add(StringBuilder xml, String korean, String english, @Nullable Instant changed) {
        for (var path : List.of(korean, english)) {
            xml.append("<url><loc>").append(escaped(path)).append("</loc>");
            if (changed != null) {
                xml.append("<lastmod>")
                        .append(changed.truncatedTo(java.time.temporal.ChronoUnit.SECONDS))
                        .append("</lastmod>");
            }
            alternate(xml, "ko", korean);
            alternate(xml, "en", english);
            xml.append("</url>\n");
        }
    }

    private void alternate(StringBuilder xml, String language, String path) {
        xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                .append(language)
                .append("\" href=\"")
                .append(escaped(path))
                .append("\"/>");
    }

    private String escaped(String path) {
        return HtmlUtils.htmlEscape(address.of(Moved.encoded(path)), StandardCharsets.UTF_8.name());
    }
}
