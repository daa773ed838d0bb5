package io.haedap.faq;

import io.haedap.shared.web.PublicAddress;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The names by which entries travel between installations. An entry that was given none elsewhere is called by its permanent
 * address here, which is known again when it comes back.
 */
@Component
class ExternalIds {

    private static final String RESOLVE = """
            select id, external_id
              from faq.entry
             where external_id = any (:externalIds) or id = any (:ids)
            """;

    private final Entries entries;
    private final JdbcClient jdbc;
    private final PublicAddress address;
    private final Pattern own;

    ExternalIds(Entries entries, JdbcClient jdbc, PublicAddress address) {
        this.entries = entries;
        this.jdbc = jdbc;
        this.address = address;
        this.own = Pattern.compile(Pattern.quote(address.of("/faq/")) + "([1-9]\\d{0,17})");
    }

    /** The name of an entry that was not given one. */
    String nameOf(FaqId id) {
        return address.of("/faq/" + id);
    }

    /** How those entries are called; unknown ones are missing. */
    Map<FaqId, String> namesOf(Collection<FaqId> asked) {
        var names = new HashMap<FaqId, String>();
        jdbc.sql(RESOLVE)
                .param("externalIds", new String[0])
                .param("ids", asked.stream().map(FaqId::value).toArray(Long[]::new))
                .query(row -> {
                    var id = new FaqId(row.getLong("id"));
                    var given = row.getString("external_id");
                    names.put(id, given == null ? nameOf(id) : given);
                });
        return names;
    }

    /** Those of the names that are known. */
    Map<String, FaqId> resolve(Collection<String> names) {
        var resolved = new HashMap<String, FaqId>();
        if (names.isEmpty()) {
            return resolved;
        }
        jdbc.sql(RESOLVE)
                .param("externalIds", names.toArray(String[]::new))
                .param("ids", ownIds(names))
                .query(row -> {
                    var id = new FaqId(row.getLong("id"));
                    var given = row.getString("external_id");
                    resolved.put(given == null ? nameOf(id) : given, id);
                });
        return resolved;
    }

    /** The known entries behind the names, locked until the transaction ends. */
    Map<String, Entry> locked(Collection<String> names) {
        var known = new HashMap<String, Entry>();
        for (var entry : entries.with(names, ownIds(names))) {
            known.put(Optional.ofNullable(entry.externalId()).orElseGet(() -> nameOf(entry.id())), entry);
        }
        return known;
    }

    private Long[] ownIds(Collection<String> names) {
        return names.stream()
                .map(own::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(match -> Long.valueOf(match.group(1)))
                .toArray(Long[]::new);
    }
}
