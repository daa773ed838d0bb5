package io.haedap.faq.learning;

import io.haedap.faq.FaqBoard;
import io.haedap.faq.FaqId;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How entries are received, for the staff of their categories. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('faq:read')")
public class LearningBoard {

    private static final int WEEKS = 12;

    private static final String ONE = """
            with here as (select id from faq.entry where id = :entry or leads_to = :entry)
            select e.live_revision, e.republished_at, e.verified_at, e.verified_name,
                   (select coalesce(sum(count), 0) from faq.reading
                     where entry in (select id from here) and day > :today - 30) as views,
                   all_of.helpful as all_helpful, all_of.unhelpful as all_unhelpful,
                   coalesce(live.helpful, 0) as live_helpful, coalesce(live.unhelpful, 0) as live_unhelpful,
                   coalesce(before.helpful, 0) as before_helpful, coalesce(before.unhelpful, 0) as before_unhelpful,
                   (select count(*) from faq.opinion where entry in (select id from here) and done_at is null) as open_opinions
              from faq.entry e
             cross join lateral (select coalesce(sum(helpful), 0) as helpful, coalesce(sum(unhelpful), 0) as unhelpful
                                   from faq.vote_count where entry in (select id from here)) all_of
             cross join lateral (select sum(helpful) as helpful, sum(unhelpful) as unhelpful
                                   from faq.vote_count where entry = e.id and revision < e.live_revision) before
              left join faq.reception live on live.entry = e.id
             where e.id = :entry
            """;
    private static final String WEEKLY = """
            select :today - ((:today - v.day) / 7 * 7 + 6) as first, sum(v.helpful) as helpful, sum(v.unhelpful) as unhelpful
              from faq.vote_count v
              join faq.entry e on e.id = v.entry and e.live_revision = v.revision
             where v.entry = :entry and v.day > :today - 7 * :weeks
             group by 1
             order by 1
            """;

    private static final String RECEIVED =
            "select entry, helpful, unhelpful from faq.reception where entry = any (:entries)";

    private final FaqBoard board;
    private final Opinions opinions;
    private final VisitorKeys days;
    private final JdbcClient jdbc;

    LearningBoard(FaqBoard board, Opinions opinions, VisitorKeys days, JdbcClient jdbc) {
        this.board = board;
        this.opinions = opinions;
        this.days = days;
        this.jdbc = jdbc;
    }

    public Learning of(FaqId faq) {
        board.one(faq);
        var today = days.today();
        var weeks = jdbc.sql(WEEKLY)
                .param("entry", faq.value())
                .param("today", today)
                .param("weeks", WEEKS)
                .query((row, number) -> new Learning.Week(row.getObject("first", LocalDate.class), tally(row, "")))
                .list();
        return jdbc.sql(ONE)
                .param("entry", faq.value())
                .param("today", today)
                .query((row, number) -> learning(row, weeks))
                .single();
    }

    /** The votes for the texts that readers see now, of many at once; entries without any are left out. */
    public Map<FaqId, Tally> live(Collection<FaqId> faqs) {
        var votes = new HashMap<FaqId, Tally>();
        jdbc.sql(RECEIVED)
                .param("entries", faqs.stream().map(FaqId::value).toArray(Long[]::new))
                .query(row -> {
                    votes.put(
                            new FaqId(row.getLong("entry")), new Tally(row.getInt("helpful"), row.getInt("unhelpful")));
                });
        return votes;
    }

    private static Learning learning(ResultSet row, List<Learning.Week> weeks) throws SQLException {
        return new Learning(
                row.getLong("views"),
                tally(row, "all_"),
                tally(row, "live_"),
                tally(row, "before_"),
                row.getObject("live_revision") == null ? null : instant(row),
                weeks,
                row.getInt("open_opinions"),
                verified(row));
    }

    private static Learning.@Nullable Verified verified(ResultSet row) throws SQLException {
        var at = row.getTimestamp("verified_at");
        return at == null ? null : new Learning.Verified(row.getString("verified_name"), at.toInstant());
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        var at = row.getTimestamp("republished_at");
        return at == null ? null : at.toInstant();
    }

    private static Tally tally(ResultSet row, String prefix) throws SQLException {
        return new Tally(row.getInt(prefix + "helpful"), row.getInt(prefix + "unhelpful"));
    }

    /** What readers wrote about that entry and those merged into it, newest first. */
    public Page<Opinion> opinions(FaqId faq, boolean openOnly, int size, @Nullable String cursor) {
        board.one(faq);
        return opinions.of(faq, openOnly, size, cursor);
    }

    public Opinion opinion(FaqId faq, long id) {
        board.one(faq);
        return opinions.find(faq, id).orElseThrow(Refusal::notFound);
    }
}
