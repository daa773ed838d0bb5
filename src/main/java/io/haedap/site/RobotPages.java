package io.haedap.site;

import io.haedap.shared.web.PublicAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;

/** What machines ask for: which paths to leave alone, how to search from the browser, whom to tell about a weakness. */
@Controller
@NeedsNoDatabase
class RobotPages {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final MediaType DESCRIPTION =
            MediaType.parseMediaType("application/opensearchdescription+xml;charset=UTF-8");
    private static final String ROBOTS = """
            User-agent: *
            Disallow: /console/
            Disallow: /api/
            Disallow: /search
            Disallow: /en/search
            Disallow: /faq/*/votes
            Disallow: /en/faq/*/votes
            Disallow: /inquiries/follow
            Disallow: /en/inquiries/follow
            Allow: /

            Sitemap: %s
            """;
    private static final String OPENSEARCH = """
            <?xml version="1.0" encoding="UTF-8"?>
            <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
              <ShortName>%s</ShortName>
              <Description>%s</Description>
              <InputEncoding>UTF-8</InputEncoding>
              <Language>%s</Language>
              <Image width="16" height="16" type="image/svg+xml">%s</Image>
              <Url type="text/html" template="%s?q={searchTerms}"/>
              <Url type="application/x-suggestions+json" template="%s?q={searchTerms}"/>
              <Url type="application/opensearchdescription+xml" rel="self" template="%s"/>
            </OpenSearchDescription>
            """;
    private static final String SECURITY = """
            Contact: mailto:%s
            Contact: %s
            Expires: %s
            Preferred-Languages: ko, en
            Canonical: %s
            """;

    private final PublicAddress address;
    private final SiteSettings settings;
    private final Pages pages;
    private final Clock clock;

    RobotPages(PublicAddress address, SiteSettings settings, Pages pages, Clock clock) {
        this.address = address;
        this.settings = settings;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok().contentType(TEXT).body(ROBOTS.formatted(address.of("/sitemap.xml")));
    }

    @GetMapping({"/opensearch.xml", "/en/opensearch.xml"})
    ResponseEntity<String> openSearch(Visit visit) {
        var company = settings.company().in(visit.language());
        var name = pages.say(visit, "site.name", company);
        return ResponseEntity.ok()
                .contentType(DESCRIPTION)
                .body(OPENSEARCH.formatted(
                        // the format allows sixteen characters
                        HtmlUtils.htmlEscape(io.haedap.shared.PlainText.shorten(name, 16), "UTF-8"),
                        HtmlUtils.htmlEscape(pages.say(visit, "site.search.description", company), "UTF-8"),
                        visit.language().tag(),
                        address.of("/favicon.svg"),
                        address.of(visit.to("/search")),
                        address.of(visit.to("/search/suggest")),
                        address.of(visit.to("/opensearch.xml"))));
    }

    @GetMapping("/.well-known/security.txt")
    ResponseEntity<String> security() {
        // the same for a day, so that readers' copies stay right
        var today = clock.instant().truncatedTo(java.time.temporal.ChronoUnit.DAYS);
        return ResponseEntity.ok()
                .contentType(TEXT)
                .body(SECURITY.formatted(
                        settings.mail(),
                        address.of("/contact"),
                        today.plus(Duration.ofDays(180)).atOffset(ZoneOffset.UTC),
                        address.of("/.well-known/security.txt")));
    }
}
