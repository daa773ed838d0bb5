package io.haedap.notice;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import io.haedap.shared.Language;
import io.haedap.shared.Markdown;
import io.haedap.shared.ServiceDirectory;
import io.haedap.shared.web.PublicAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Notices as an Atom feed (RFC 4287): an entry keeps its id for ever, {@code published} stays, {@code updated} moves. */
@Service
@PreAuthorize("permitAll()")
public class NoticeFeed {

    private static final int ENTRIES = 50;

    private final NoticeReader reader;
    private final ServiceDirectory services;
    private final PublicAddress address;
    private final MessageSource messages;
    private final Environment settings;

    NoticeFeed(
            NoticeReader reader,
            ServiceDirectory services,
            PublicAddress address,
            MessageSource messages,
            Environment settings) {
        this.reader = reader;
        this.services = services;
        this.address = address;
        this.messages = messages;
        this.settings = settings;
    }

    /** The feed as XML, in UTF-8. */
    public String atom(Language language) {
        return atom(language, null);
    }

    /** Only those that concern one service, or all. */
    public String atom(Language language, @Nullable String service) {
        var notices = reader.recent(language, service, ENTRIES);
        var query = service == null ? "" : "?service=" + service;
        var feed = new Feed("atom_1.0");
        feed.setId(tag(service == null ? "notices" : "notices:" + service, language));
        feed.setTitle(word("notice.feed.title", language));
        feed.setUpdated(Date.from(notices.stream()
                .map(PublishedNotice::updatedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH)));
        var author = new SyndPersonImpl();
        author.setName(
                settings.getProperty("haedap.site.company." + language.tag(), word("notice.feed.author", language)));
        feed.setAuthors(List.of(author));
        feed.setAlternateLinks(List.of(link("alternate", "text/html", language.path("/notices" + query))));
        feed.setOtherLinks(List.of(link("self", "application/atom+xml", language.path("/notices/feed.atom" + query))));
        var names = names(language);
        feed.setEntries(
                notices.stream().map(notice -> entry(notice, language, names)).toList());
        try {
            return new WireFeedOutput().outputString(feed, true);
        } catch (FeedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One entry by itself, as the feed holds it. */
    String entry(PublishedNotice notice, Language language) {
        var feed = new Feed("atom_1.0");
        feed.setEntries(List.of(entry(notice, language, names(language))));
        try {
            var xml = new WireFeedOutput().outputString(feed, true);
            return xml.substring(xml.indexOf("<entry>"), xml.indexOf("</entry>") + "</entry>".length());
        } catch (FeedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, String> names(Language language) {
        return services.choices().stream()
                .collect(Collectors.toMap(
                        ServiceDirectory.Choice::id, choice -> choice.name().in(language)));
    }

    private Entry entry(PublishedNotice notice, Language language, Map<String, String> names) {
        var entry = new Entry();
        entry.setId(tag("notice:" + notice.id(), language));
        entry.setTitle(notice.title());
        entry.setPublished(Date.from(notice.publishedAt()));
        entry.setUpdated(Date.from(notice.updatedAt()));
        entry.setAlternateLinks(List.of(link("alternate", "text/html", notice.path(language))));
        var content = new Content();
        content.setType(Content.HTML);
        content.setValue(Markdown.html(notice.body()));
        entry.setContents(List.of(content));
        entry.setCategories(notice.serviceIds().stream()
                .map(id -> category(id, names.getOrDefault(id, id)))
                .toList());
        return entry;
    }

    private static Category category(String id, String name) {
        var category = new Category();
        category.setTerm(id);
        category.setLabel(name);
        return category;
    }

    private Link link(String rel, String type, String path) {
        var link = new Link();
        link.setRel(rel);
        link.setType(type);
        link.setHref(URI.create(address.of(path)).toASCIIString());
        return link;
    }

    private String tag(String name, Language language) {
        return "tag:" + address.host() + ",2026:" + name + ":" + language.tag();
    }

    private String word(String key, Language language) {
        return Objects.requireNonNull(messages.getMessage(key, new Object[0], key, language.locale()));
    }
}
