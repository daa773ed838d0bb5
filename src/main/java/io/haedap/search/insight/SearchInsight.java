package io.haedap.search.insight;

import io.haedap.people.CurrentStaff;
import io.haedap.search.SearchIndex;
import io.haedap.shared.Cursor;
import io.haedap.shared.Language;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
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

    private static final int MOST_COUNTED = 1_000;

    private static final String UNSETTLED = """
              from search.asked a
             where missed > 0
               and not exists (select from search.mark m
                                where m.language = a.language and m.words = a.words and m.mark = 'SETTLED')
             group by language, words
            """;
    private static final String MISSED =
            "select language, words, sum(missed) as times, max(last_at) as last_at\n" + UNSETTLED + """
            having cast(:times as bigint) is null or sum(missed) < :times
                or sum(missed) = :times and (language, words) > (:language, :words)
             order by sum(missed) desc, language, words
             limit :limit
            """;
    private static final String COUNT = "select count(*) from (select\n" + UNSETTLED + "limit :most) counted";
    private static final String SETTLE = """
            insert into search.mark (language, words, mark, at, name)
            select :language, :words, 'SETTLED', :now, :name
             where exists (select from search.asked where language = :language and words = :words and missed > 0)
            on conflict (language, words, mark) do nothing
            """;

    private static final String HIDE = """
            insert into search.mark (language, words, mark, at, name)
            select :language, :words, 'HIDDEN', :now, :name
             where exists (select from search.asked where language = :language and words = :words)
            on conflict (language, words, mark) do update set at = excluded.at, name = excluded.name
            """;
    private static final String SHOW = """
            delete from search.mark where language = :language and words = :words and mark = 'HIDDEN'
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
                            index.find(words, SearchTypes.ALL, language, 1).answered());
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
        int changed = jdbc.sql(SETTLE)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("name", staff.name())
                .param("language", language.tag())
                .param("words", Wording.plain(words))
                .update();
        if (changed == 0) {
            throw Refusal.notFound();
        }
        events.publishEvent(new MissedSearchSettled(language));
    }

    /** Proposes words to readers no more, from a minute later on. Refused where nobody asked them. */
    public void hide(String words, Language language) {
        int changed = jdbc.sql(HIDE)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("name", staff.name())
                .param("language", language.tag())
                .param("words", Wording.plain(words))
                .update();
        changed(changed, new WordsHidden(language, true));
    }

    /** Proposes words again. Refused where they are not hidden. */
    public void show(String words, Language language) {
        int changed = jdbc.sql(SHOW)
                .param("language", language.tag())
                .param("words", Wording.plain(words))
                .update();
        changed(changed, new WordsHidden(language, false));
    }

    private void changed(int rows, WordsHidden event) {
        if (rows == 0) {
            throw Refusal.notFound();
        }
        events.publishEvent(event);
    }
}
