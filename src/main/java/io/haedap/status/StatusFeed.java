package io.haedap.status;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.Markdown;
import io.haedap.shared.web.PublicAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Outages and maintenance as an Atom feed (RFC 4287): one entry each, which keeps its id and moves with every update. */
@Service
@PreAuthorize("permitAll()")
public class StatusFeed {

    private static final int ENTRIES = 50;

    private final StatusReader reader;
    private final PublicAddress address;
    private final MessageSource messages;
    private final Environment settings;

    StatusFeed(StatusReader reader, PublicAddress address, MessageSource messages, Environment settings) {
        this.reader = reader;
        this.address = address;
        this.messages = messages;
        this.settings = settings;
    }

    /** What an entry needs of an incident or a maintenance. */
    private record Told(
            String id,
            LocalText name,
            String path,
            String stages,
            List<AffectedService> services,
            List<StatusUpdate> updates,
            Instant published,
            Instant updated) {}

    /** The feed of everything as XML, in UTF-8. */
    public String atom(Language language) {
        return atom(language, null);
    }

    /** Only what concerns one service, or all; an entry has the same id in every feed that holds it. */
    public String atom(Language language, @Nullable WatchedService service) {
        var told = told(language, service == null ? null : service.id());
        var query = service == null ? "" : "?service=" + service.id();
        var feed = new Feed("atom_1.0");
        feed.setId(tag(service == null ? "status" : "status:service:" + service.id(), language));
        feed.setTitle(
                service == null
                        ? word("status.menu", language)
                        : word("status.feed.of", language, service.name().in(language)));
        feed.setUpdated(Date.from(told.stream().map(Told::updated).findFirst().orElse(Instant.EPOCH)));
        var author = new SyndPersonImpl();
        author.setName(
                settings.getProperty("haedap.site.company." + language.tag(), word("status.page.name", language)));
        feed.setAuthors(List.of(author));
        feed.setAlternateLinks(List.of(link("alternate", "text/html", language.path("/status"))));
        feed.setOtherLinks(List.of(link("self", "application/atom+xml", language.path("/status/feed.atom" + query))));
        feed.setEntries(told.stream().map(one -> entry(one, language)).toList());
        try {
            return new WireFeedOutput().outputString(feed, true);
        } catch (FeedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<Told> told(Language language, @Nullable String service) {
        var incidents = reader.newestIncidents(service, ENTRIES).stream()
                .map(incident -> new Told(
                        incident.id(),
                        incident.name(),
                        incident.path(language),
                        "status.incident.",
                        incident.services(),
                        incident.updates(),
                        incident.createdAt(),
                        incident.updatedAt()));
        var maintenances = reader.newestMaintenances(service, ENTRIES).stream()
                .map(maintenance -> new Told(
                        maintenance.id(),
                        maintenance.name(),
                        maintenance.path(language),
                        "status.maintenance.",
                        maintenance.services(),
                        maintenance.told(),
                        maintenance.createdAt(),
                        maintenance.updatedAt()));
        return Stream.concat(incidents, maintenances)
                .sorted(Comparator.comparing(Told::updated).reversed())
                .limit(ENTRIES)
                .toList();
    }

    private Entry entry(Told told, Language language) {
        var entry = new Entry();
        entry.setId(tag("status:" + told.id(), language));
        entry.setTitle(told.name().in(language));
        entry.setPublished(Date.from(told.published()));
        entry.setUpdated(Date.from(told.updated()));
        entry.setAlternateLinks(List.of(link("alternate", "text/html", told.path())));
        var markdown = new StringBuilder();
        for (var update : told.updates()) {
            markdown.append("**")
                    .append(word(told.stages() + update.status(), language))
                    .append("** ")
                    .append(DayBars.moment(update.at(), language))
                    .append("\n\n")
                    .append(update.body().in(language))
                    .append("\n\n");
        }
        var content = new Content();
        content.setType(Content.HTML);
        content.setValue(Markdown.html(markdown.toString()));
        entry.setContents(List.of(content));
        entry.setCategories(told.services().stream()
                .map(service -> category(service, language))
                .toList());
        return entry;
    }

    private static Category category(AffectedService service, Language language) {
        var category = new Category();
        category.setTerm(service.id());
        category.setLabel(service.name().in(language));
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

    private String word(String key, Language language, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, key, language.locale()));
    }
}
