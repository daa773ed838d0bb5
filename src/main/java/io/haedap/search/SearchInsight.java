package io.haedap.search;

import io.haedap.people.CurrentStaff;
import io.haedap.shared.Cursor;
import io.haedap.shared.Language;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What readers looked for in vain, for those who write. */
@Service
@Transactional
@PreAuthorize("hasAuthority('search:insight')")
public class SearchInsight {

    private static final Set<String> TYPES = Set.of(SearchDocument.FAQ, SearchDocument.NOTICE, SearchDocument.INCIDENT);
    private static final int MOST_COUNTED = 1_000;

    private static final String MISSED = """
            select language, words, times, last_at
              from search.missed
             where done_at is null
               and (cast(:times as bigint) is null or times < :times
                    or times = :times and (language, words) > (:language, :words))
             order by times desc, language, words
             limit :limit
            """;
    private static final String COUNT = """
            select count(*) from (select from search.missed where done_at is null limit :most) counted
            """;
    private static final String DONE = """
            update search.missed
               set done_at = :now, done_name = :name
             where language = :language and words = :words and done_at is null
            """;

    private final JdbcClient jdbc;
    private final SearchIndex index;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SearchInsight(
            JdbcClient jdbc, SearchIndex index, CurrentStaff staff, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.index = index;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** The words that were asked most often first; those that were settled are left out. */
    @Transactional(readOnly = true)
    public Page<MissedSearch> missed(int size, @Nullable String cursor) {
        var after = Cursor.read(cursor, 3);
        var rows = jdbc.sql(MISSED)
                .param("times", after == null ? null : after.number(0), Types.BIGINT)
                .param("language", after == null ? "" : after.text(1))
                .param("words", after == null ? "" : after.text(2))
                .param("limit", Page.size(size) + 1)
                .query((row, number) -> {
                    var language = Language.ofTag(row.getString("language"));
                    var words = row.getString("words");
                    return new MissedSearch(
                            words,
                            language,
                            row.getLong("times"),
                            row.getTimestamp("last_at").toInstant(),
                            index.find(words, TYPES, language, 1).answered());
                })
                .list();
        return Page.of(
                rows,
                Page.size(size),
                one -> Cursor.of(one.times(), one.language().tag(), one.words()));
    }

    /** How many wait; a thousand stands for more. */
    @Transactional(readOnly = true)
    public int count() {
        return jdbc.sql(COUNT).param("most", MOST_COUNTED).query(Integer.class).single();
    }

    /** Takes words off the list: an entry answers them, or none ever will. Refused where they are not on it. */
    public void settle(String words, Language language) {
        int changed = jdbc.sql(DONE)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("name", staff.name())
                .param("language", language.tag())
                .param("words", words.toLowerCase(Locale.ROOT))
                .update();
        if (changed == 0) {
            throw Refusal.notFound();
        }
        events.publishEvent(new MissedSearchSettled(language));
    }
}
