package io.haedap.faq;

import io.haedap.category.CategoryTree;
import io.haedap.people.CurrentStaff;
import io.haedap.shared.Faults;
import io.haedap.shared.Refusal;
import io.haedap.shared.database.Changes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides in which order readers see the entries of a category. It holds at once and changes no text, so it takes the right to
 * publish and no review.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('faq:publish')")
public class FaqOrderDesk {

    public static final int MOST_PINNED = 10;
    public static final int MOST_ORDERED = 200;

    private static final String ENTRIES = """
            select e.id, e.pinned, e.position, t.title
              from faq.entry e
              join faq.revision_text t on t.entry = e.id and t.number = e.live_revision and t.language = 'ko'
             where e.live_revision is not null and e.live_public and e.live_category = :category
             order by e.rank desc, e.published_at desc, e.id desc
             limit 310
            """;
    private static final String VERSION = """
            select coalesce((select version from faq.arrangement where category = :category), 0)
            """;
    private static final String BEGIN = """
            insert into faq.arrangement (category, version) values (:category, 1) on conflict (category) do nothing
            """;
    private static final String GO_ON = """
            update faq.arrangement set version = version + 1 where category = :category and version = :version
            """;
    private static final String STANDING = """
            select id
              from faq.entry
             where id = any (:ids) and live_revision is not null and live_public and live_category = :category
            """;
    private static final String ARRANGE = """
            update faq.entry
               set pinned = id = any (cast(:pinned as bigint[])), position = array_position(cast(:all as bigint[]), id)
             where live_category = :category and (rank > 0 or id = any (cast(:all as bigint[])))
            """;

    private final JdbcClient jdbc;
    private final CategoryTree categories;
    private final CurrentStaff staff;
    private final Changes changes;
    private final ApplicationEventPublisher events;

    FaqOrderDesk(
            JdbcClient jdbc,
            CategoryTree categories,
            CurrentStaff staff,
            Changes changes,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.categories = categories;
        this.staff = staff;
        this.changes = changes;
        this.events = events;
    }

    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('faq:read')")
    public FaqOrder order(String categorySlug) {
        known(categorySlug);
        var pinned = new ArrayList<FaqOrder.Item>();
        var ordered = new ArrayList<FaqOrder.Item>();
        var rest = new ArrayList<FaqOrder.Item>();
        jdbc.sql(ENTRIES).param("category", categorySlug).query(row -> {
            var item = new FaqOrder.Item(new FaqId(row.getLong("id")), row.getString("title"));
            if (row.getBoolean("pinned")) {
                pinned.add(item);
            } else if (row.getObject("position") != null) {
                ordered.add(item);
            } else if (rest.size() < 100) {
                rest.add(item);
            }
        });
        var version = jdbc.sql(VERSION)
                .param("category", categorySlug)
                .query(Long.class)
                .single();
        return new FaqOrder(categorySlug, pinned, ordered, rest, version);
    }

    /** Sets the whole order anew over the one that was read; whoever was slower is refused. */
    public FaqOrder arrange(String categorySlug, long version, List<FaqId> pinned, List<FaqId> ordered) {
        known(categorySlug);
        var all = new ArrayList<>(pinned);
        all.addAll(ordered);
        check(categorySlug, pinned, ordered, all);
        var moved = version == 0
                ? jdbc.sql(BEGIN).param("category", categorySlug).update()
                : jdbc.sql(GO_ON)
                        .param("category", categorySlug)
                        .param("version", version)
                        .update();
        if (moved == 0) {
            throw Refusal.stale();
        }
        jdbc.sql(ARRANGE)
                .param("category", categorySlug)
                .param("pinned", ids(pinned))
                .param("all", ids(all))
                .update();
        changes.tell("faq");
        events.publishEvent(new FaqArranged(categorySlug, pinned.size(), ordered.size()));
        return order(categorySlug);
    }

    private void check(String categorySlug, List<FaqId> pinned, List<FaqId> ordered, List<FaqId> all) {
        var faults = new Faults();
        if (pinned.size() > MOST_PINNED) {
            faults.add("pinned", "faq-order-most", MOST_PINNED);
        }
        if (ordered.size() > MOST_ORDERED) {
            faults.add("ordered", "faq-order-most", MOST_ORDERED);
        }
        if (new HashSet<>(all).size() < all.size()) {
            faults.add("ordered", "faq-order-twice");
        }
        faults.refuse();
        var standing = jdbc.sql(STANDING)
                .param("ids", ids(all))
                .param("category", categorySlug)
                .query((row, number) -> new FaqId(row.getLong("id")))
                .set();
        if (!standing.containsAll(pinned)) {
            faults.add("pinned", "faq-order-unknown");
        }
        if (!standing.containsAll(ordered)) {
            faults.add("ordered", "faq-order-unknown");
        }
        faults.refuse();
    }

    private void known(String categorySlug) {
        if (categories.find(categorySlug).isEmpty() || !staff.covers(categorySlug)) {
            throw Refusal.notFound();
        }
    }

    private static Long[] ids(List<FaqId> ids) {
        return ids.stream().map(FaqId::value).toArray(Long[]::new);
    }
}
