package io.haedap.search;

import io.haedap.shared.Language;
import io.haedap.shared.Markdown;
import io.haedap.shared.PersonalDataRead;
import io.haedap.shared.PlainText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Finds what staff may find, each within their own rights: what somebody may not see is not even counted for them. That texts
 * about customers were shown is recorded before they are.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class StaffSearch {

    private static final String SEEN = """
              from search.document d
              join unnest(cast(:types as text[]), cast(:scopes as text[])) seen (type, scope)
                on seen.type = d.type and (seen.scope is null or seen.scope = d.scope)
             where d.audience = 'STAFF' and not d.removed and (d.title || ' ' || d.body) ilike all (:words)
            """;
    private static final String FIND = """
            select d.type, d.id, d.language, d.title, d.body, d.url, d.scope
            """ + SEEN + """
               and (cast(:type as text) is null or d.type = :type)
             order by d.changed_at desc, d.id
             limit :size offset :skip
            """;
    private static final String COUNT = "select d.type, count(*) as count" + SEEN + " group by d.type";

    private final List<StaffKind> kinds;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    StaffSearch(List<StaffKind> kinds, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.kinds = kinds;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The kinds of which the person may find something, in their order. */
    public List<StaffKind> kinds() {
        return kinds.stream().filter(StaffKind::isOpen).toList();
    }

    /** The best matches of a type, null for all that the person may find. */
    public StaffResult find(String typed, @Nullable String type, int skip, int size) {
        var tidy = SearchQuery.tidy(typed);
        var open = kinds();
        if (tidy.isEmpty() || open.isEmpty()) {
            return StaffResult.nothing();
        }
        var named = skip > 0
                ? List.<StaffHit>of()
                : open.stream().flatMap(kind -> kind.named(tidy).stream()).toList();
        var found = found(open, tidy, type, skip, size);
        record(open, Stream.concat(named.stream(), found.items().stream()).toList());
        return new StaffResult(named, found.items(), found.total(), found.counts());
    }

    private void record(List<StaffKind> open, List<StaffHit> shown) {
        for (var kind : open) {
            var of = shown.stream()
                    .filter(hit -> kind.isPersonal() && hit.type().equals(kind.type()))
                    .map(StaffHit::id)
                    .distinct()
                    .toList();
            if (!of.isEmpty()) {
                events.publishEvent(new PersonalDataRead(kind.type() + ":search", "search-hits", null, of));
            }
        }
    }

    private StaffResult found(List<StaffKind> open, String typed, @Nullable String type, int skip, int size) {
        var types = new ArrayList<String>();
        var scopes = new ArrayList<@Nullable String>();
        for (var kind : open) {
            var own = kind.scopes();
            if (own.isEmpty()) {
                types.add(kind.type());
                scopes.add(null);
            }
            own.forEach(scope -> {
                types.add(kind.type());
                scopes.add(scope);
            });
        }
        var words = Stream.of(typed.split("\\s+")).map(word -> "%" + word + "%").toArray(String[]::new);
        var counts = new HashMap<String, Long>();
        jdbc.sql(COUNT)
                .param("types", types.toArray(String[]::new))
                .param("scopes", scopes.toArray(String[]::new))
                .param("words", words)
                .query(row -> {
                    counts.put(row.getString("type"), row.getLong("count"));
                });
        var items = jdbc.sql(FIND)
                .param("types", types.toArray(String[]::new))
                .param("scopes", scopes.toArray(String[]::new))
                .param("words", words)
                .param("type", type)
                .param("skip", skip)
                .param("size", size)
                .query((row, number) -> new StaffHit(
                        row.getString("type"),
                        row.getString("id"),
                        Language.ofTag(row.getString("language")),
                        row.getString("title"),
                        row.getString("url"),
                        PlainText.shorten(Markdown.text(row.getString("body")), 160),
                        row.getString("scope"),
                        1))
                .list();
        var total = type == null
                ? counts.values().stream().mapToLong(Long::longValue).sum()
                : counts.getOrDefault(type, 0L);
        return new StaffResult(List.of(), items, total, Map.copyOf(counts));
    }
}
