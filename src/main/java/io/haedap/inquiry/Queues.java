package io.haedap.inquiry;

import io.haedap.category.Category;
import io.haedap.category.CategoryTree;
import io.haedap.inquiry.queue.KeptRoutes;
import io.haedap.shared.LocalText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queues, and which of them a category's inquiries come into. */
@Repository
class Queues {

    /** What is read of a queue {@code q}; {@link #counted} takes it in. */
    static final String COUNTED = """
            q.slug, q.name_ko, q.name_en,
            (select count(*)
               from inquiry.inquiry i
              where i.queue = q.slug and i.status = 'RECEIVED' and not i.gathered) as waiting,
            (select count(*)
               from inquiry.inquiry i
              where i.queue = q.slug and i.status = 'RECEIVED' and i.gathered) as gathered
            """;

    private static final String ALL = "select " + COUNTED + """
              from inquiry.queue q
             where q.retired_at is null
             order by q.position, q.slug
            """;
    private static final String NAMES = "select slug, name_ko, name_en from inquiry.queue order by position, slug";
    private static final String SLUGS = "select slug from inquiry.queue order by position, slug";

    private final JdbcClient jdbc;
    private final CategoryTree categories;
    private final KeptRoutes kept;

    Queues(JdbcClient jdbc, CategoryTree categories, KeptRoutes kept) {
        this.jdbc = jdbc;
        this.categories = categories;
        this.kept = kept;
    }

    List<InquiryQueue> all() {
        return jdbc.sql(ALL).query((row, number) -> counted(row)).list();
    }

    static InquiryQueue counted(ResultSet row) throws SQLException {
        return new InquiryQueue(
                row.getString("slug"),
                new LocalText(row.getString("name_ko"), row.getString("name_en")),
                row.getLong("waiting"),
                row.getLong("gathered"));
    }

    /** The names of all queues, retired ones too. */
    Map<String, LocalText> names() {
        var names = new LinkedHashMap<String, LocalText>();
        jdbc.sql(NAMES).query(row -> {
            names.put(row.getString("slug"), new LocalText(row.getString("name_ko"), row.getString("name_en")));
        });
        return names;
    }

    /** Whether there is such a queue, and it still takes inquiries. */
    boolean isOpen(String slug) {
        return all().stream().anyMatch(queue -> queue.slug().equals(slug));
    }

    List<String> slugs() {
        return jdbc.sql(SLUGS).query((row, number) -> row.getString("slug")).list();
    }

    /** The queue of a category, its parent's where it has none of its own, the first one where no parent has; empty for an unknown category. */
    Optional<String> of(String category) {
        return routed(categories.hold(category));
    }

    /** The same for a look at it, which holds nothing. */
    Optional<String> routed(String category) {
        return routed(categories.upwards(category));
    }

    private Optional<String> routed(List<Category> upwards) {
        if (upwards.isEmpty()) {
            return Optional.empty();
        }
        var routes = kept.all();
        return slugs(upwards).stream()
                .filter(routes::containsKey)
                .findFirst()
                .map(routes::get)
                .or(() -> all().stream().map(InquiryQueue::slug).findFirst());
    }

    /** The category and all above it. */
    Set<String> above(String category) {
        return Set.copyOf(slugs(categories.upwards(category)));
    }

    private static List<String> slugs(List<Category> of) {
        return of.stream().map(Category::slug).toList();
    }
}
