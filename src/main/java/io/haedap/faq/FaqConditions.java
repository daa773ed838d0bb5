package io.haedap.faq;

import io.haedap.category.CategoryTree;
import io.haedap.shared.Cursor;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * A filter as SQL: only the conditions that it sets, so that the planner sees a plain statement for each combination and takes
 * the index that was made for it.
 */
final class FaqConditions {

    private static final int MOST_WORDS = 8;
    private static final Pattern NUMBER = Pattern.compile("#(\\d{1,18})");

    private final StringBuilder sql = new StringBuilder("where true\n");
    private final MapSqlParameterSource values = new MapSqlParameterSource();

    private FaqConditions() {}

    /** {@code covered} are the categories that the asking person's rights are narrowed to, none for all. */
    static FaqConditions of(FaqFilter filter, Collection<String> covered, CategoryTree tree, Instant now) {
        var conditions = new FaqConditions();
        var status = filter.status();
        var author = filter.author();
        conditions.add("and e.status = :status", "status", status == null ? null : status.name());
        conditions.add("and e.author = :author", "author", author == null ? null : author.value());
        conditions.add("and e.tags @> array [cast(:tag as text)]", "tag", filter.tag());
        if (filter.visibility() != null) {
            conditions.sql.append(
                    filter.visibility() == FaqVisibility.STAFF
                            ? "and e.visibility = 'STAFF'\n"
                            : "and e.visibility = 'PUBLIC'\n");
        }
        var translation = filter.translation();
        if (translation != null) {
            conditions.sql.append(
                    switch (translation) {
                        case OUTDATED -> "and e.outdated_paragraphs > 0\n";
                        case MISSING -> "and e.title_en is null\n";
                        case PRESENT -> "and e.title_en is not null\n";
                    });
        }
        if (filter.overdue()) {
            conditions.add("and e.verify_by <= :now", "now", now.atOffset(ZoneOffset.UTC));
        }
        var category = filter.categorySlug();
        if (category != null) {
            conditions.categories("asked", tree.branch(category));
        }
        if (!covered.isEmpty()) {
            conditions.categories("covered", List.copyOf(covered));
        }
        conditions.words(filter.words());
        return conditions;
    }

    private void add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(condition).append('\n');
            values.addValue(name, value);
        }
    }

    private void categories(String name, List<String> slugs) {
        if (slugs.size() == 1) {
            add("and e.category = :" + name, name, slugs.getFirst());
        } else {
            add("and e.category = any (:" + name + ")", name, slugs.toArray(String[]::new));
        }
    }

    private void words(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return;
        }
        var number = NUMBER.matcher(typed.strip());
        if (number.matches()) {
            add("and e.id = :number", "number", Long.parseLong(number.group(1)));
            return;
        }
        var words = typed.strip().split("\\s+", MOST_WORDS + 1);
        for (int i = 0; i < Math.min(words.length, MOST_WORDS); i++) {
            values.addValue("gram" + i, words[i]);
            add(
                    "and e.grams @> faq.grams(lower(:gram" + i + ")) and e.find_text like lower(:word" + i + ")",
                    "word" + i,
                    "%" + escaped(words[i]) + "%");
        }
    }

    static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    FaqConditions after(@Nullable Cursor cursor, int limit) {
        if (cursor != null) {
            sql.append("and (e.updated_at, e.id) < (:at, :id)\n");
            values.addValue("at", cursor.instant(0).atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
            values.addValue("id", cursor.number(1));
        }
        sql.append("order by e.updated_at desc, e.id desc\nlimit :limit");
        values.addValue("limit", limit);
        return this;
    }

    String sql() {
        return sql.toString();
    }

    MapSqlParameterSource values() {
        return values;
    }
}
