package io.haedap.response;

import io.haedap.people.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which inquiry is about which incident, as rows. */
@Repository
class Links {

    /** One of them. */
    record Link(
            long id,
            String incident,
            String inquiry,
            LinkOrigin origin,
            @Nullable StaffId by,
            Instant at) {}

    private static final String KNOW = """
            insert into response.incident (id, open) values (:incident, :open)
            on conflict (id) do nothing
            """;
    private static final String IS_OPEN = "select open from response.incident where id = :incident for key share";
    private static final String HOLD = "select open from response.incident where id = :incident for no key update";
    private static final String LOCK = "select open from response.incident where id = :incident for update";
    private static final String OPEN = "select id from response.incident where open";
    /** First the items, one of which may be in the hand of somebody who waits for whoever waits for the incident. */
    private static final String FORGET_REPLIES = """
            delete from response.mass_reply_item
             where mass_reply in (select id from response.mass_reply where incident = :incident)
            """;

    private static final String FOLLOW = """
            insert into response.incident (id, open) values (:incident, :open)
            on conflict (id) do update set open = excluded.open where incident.open <> excluded.open
            """;
    /** What was linked elsewhere since the incident seemed to be over stays where it is. */
    private static final String YIELD = """
            delete from response.link l
             where l.incident = :incident and not l.open
               and exists (select from response.link o where o.inquiry = l.inquiry and o.open)
            """;

    private static final String FORGET = "delete from response.incident where id = :incident";
    private static final String ADD = """
            insert into response.link (incident, inquiry, open, origin, linked_by, linked_at)
            values (:incident, :inquiry, :open, :origin, :by, :at)
            on conflict (incident, inquiry) do nothing
            """;
    private static final String REMOVE = """
            delete from response.link where incident = :incident and inquiry = :inquiry and id = :id
            """;
    private static final String SELECT = """
            select id, incident, inquiry, origin, linked_by, linked_at
              from response.link
            """;
    private static final String ONE = SELECT + "where incident = :incident and inquiry = :inquiry";
    private static final String OPEN_OF = SELECT + "where inquiry = :inquiry and open";
    private static final String OPEN_OF_MANY =
            "select inquiry, incident from response.link where inquiry = any (:inquiries) and open";
    private static final String OPEN_INQUIRIES = "select inquiry from response.link where open";
    private static final String INQUIRIES = "select inquiry from response.link where incident = :incident";
    private static final String OF_INQUIRY = SELECT + "where inquiry = :inquiry order by id desc limit 20";
    private static final String PAGE = SELECT + """
            where incident = :incident and id < :before
            order by id desc
            limit :most
            """;
    private static final String TAKEN = """
            select inquiry
              from response.link
             where inquiry = any (:inquiries) and (open or incident = :incident)
            """;
    private static final String GATHERED = """
            select coalesce((select said from response.me_too where incident = :incident), 0) as said,
                   (select count(*) from response.link where incident = :incident) as inquiries
            """;

    private final JdbcClient jdbc;

    Links(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the incident known here and tells whether it is open; that stays so until the transaction is over. */
    boolean know(String incident, boolean open) {
        jdbc.sql(KNOW).param("incident", incident).param("open", open).update();
        return jdbc.sql(IS_OPEN)
                .param("incident", incident)
                .query(Boolean.class)
                .single();
    }

    /** Like {@link #know}, and whoever else holds it so waits. */
    boolean hold(String incident, boolean open) {
        jdbc.sql(KNOW).param("incident", incident).param("open", open).update();
        return jdbc.sql(HOLD).param("incident", incident).query(Boolean.class).single();
    }

    /** Nobody links to it or answers for it until the transaction is over. */
    void lock(String incident) {
        jdbc.sql(LOCK).param("incident", incident).query(Boolean.class).optional();
    }

    /** The incidents that are open as far as is known here. */
    List<String> open() {
        return jdbc.sql(OPEN).query((row, number) -> row.getString("id")).list();
    }

    /** The incident is open or over now, and its links with it; for whoever holds its lock. */
    void follow(String incident, boolean open) {
        if (open) {
            jdbc.sql(YIELD).param("incident", incident).update();
        }
        jdbc.sql(FOLLOW).param("incident", incident).param("open", open).update();
    }

    /** There is no such incident any more. */
    void forget(String incident) {
        jdbc.sql(FORGET_REPLIES).param("incident", incident).update();
        jdbc.sql(FORGET).param("incident", incident).update();
    }

    /** Whether it is new. The state is that of the incident, which {@link #know} told in this transaction. */
    boolean add(String incident, String inquiry, boolean open, @Nullable StaffId by, Instant at) {
        return jdbc.sql(ADD)
                        .param("incident", incident)
                        .param("inquiry", inquiry)
                        .param("open", open)
                        .param("origin", (by == null ? LinkOrigin.CUSTOMER : LinkOrigin.STAFF).name())
                        .param("by", by == null ? null : by.value(), Types.OTHER)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    boolean remove(Link link) {
        return jdbc.sql(REMOVE)
                        .param("incident", link.incident())
                        .param("inquiry", link.inquiry())
                        .param("id", link.id())
                        .update()
                > 0;
    }

    Optional<Link> one(String incident, String inquiry) {
        return jdbc.sql(ONE)
                .param("incident", incident)
                .param("inquiry", inquiry)
                .query(Links::link)
                .optional();
    }

    /** The link to an incident that is still open. */
    Optional<Link> openOf(String inquiry) {
        return jdbc.sql(OPEN_OF).param("inquiry", inquiry).query(Links::link).optional();
    }

    /** By inquiry, the incident that is still open; others are left out. */
    Map<String, String> openOf(Collection<String> inquiries) {
        var open = new HashMap<String, String>();
        jdbc.sql(OPEN_OF_MANY)
                .param("inquiries", inquiries.toArray(String[]::new))
                .query(row -> {
                    open.put(row.getString("inquiry"), row.getString("incident"));
                });
        return open;
    }

    /** All that are linked to an incident that is still open. */
    Set<String> openInquiries() {
        return new HashSet<>(jdbc.sql(OPEN_INQUIRIES)
                .query((row, _) -> row.getString("inquiry"))
                .list());
    }

    /** All that are linked to the incident. */
    List<String> inquiries(String incident) {
        return jdbc.sql(INQUIRIES)
                .param("incident", incident)
                .query((row, _) -> row.getString("inquiry"))
                .list();
    }

    /** All incidents that it is or was about, the newest link first. */
    List<Link> ofInquiry(String inquiry) {
        return jdbc.sql(OF_INQUIRY).param("inquiry", inquiry).query(Links::link).list();
    }

    List<Link> page(String incident, long before, int most) {
        return jdbc.sql(PAGE)
                .param("incident", incident)
                .param("before", before)
                .param("most", most)
                .query(Links::link)
                .list();
    }

    /** Those that cannot be linked to the incident any more: they are, or are about another one that is open. */
    Set<String> taken(String incident, Collection<String> inquiries) {
        return new HashSet<>(jdbc.sql(TAKEN)
                .param("incident", incident)
                .param("inquiries", inquiries.toArray(String[]::new))
                .query((row, number) -> row.getString("inquiry"))
                .list());
    }

    Gathered gathered(String incident) {
        return jdbc.sql(GATHERED)
                .param("incident", incident)
                .query((row, number) -> new Gathered(row.getInt("said"), row.getInt("inquiries")))
                .single();
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        var by = row.getObject("linked_by", UUID.class);
        return new Link(
                row.getLong("id"),
                row.getString("incident"),
                row.getString("inquiry"),
                LinkOrigin.valueOf(row.getString("origin")),
                by == null ? null : new StaffId(by),
                row.getTimestamp("linked_at").toInstant());
    }
}
