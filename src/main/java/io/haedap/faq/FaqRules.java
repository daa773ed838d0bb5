package io.haedap.faq;

import io.haedap.category.Category;
import io.haedap.category.CategoryTree;
import io.haedap.people.CurrentStaff;
import io.haedap.shared.Faults;
import io.haedap.shared.Language;
import io.haedap.shared.PlainText;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be written into an entry. */
@Component
class FaqRules {

    private static final int TITLE = 200;
    private static final int BODY = 100_000;
    static final int TAGS = 20;
    static final int TAG = 50;
    private static final int RELATED = 10;
    private static final int SYNONYMS = 30;

    private final Entries entries;
    private final CategoryTree categories;
    private final CurrentStaff staff;
    private final Clock clock;

    FaqRules(Entries entries, CategoryTree categories, CurrentStaff staff, Clock clock) {
        this.entries = entries;
        this.categories = categories;
        this.staff = staff;
        this.clock = clock;
    }

    /** The content tidied; refuses beside each field what does not fit. {@code before} is what it replaces. */
    FaqContent accepted(FaqContent content, @Nullable FaqContent before) {
        return accepted(content, before, categories());
    }

    /** The categories that this person may write in. */
    Set<String> categories() {
        return categories.held().all().stream()
                .map(Category::slug)
                .filter(staff::covers)
                .collect(Collectors.toUnmodifiableSet());
    }

    FaqContent accepted(FaqContent content, @Nullable FaqContent before, Set<String> writable) {
        var faults = new Faults();
        check(faults, "translations.ko", content.translations().ko());
        var english = content.translations().en();
        if (english != null) {
            check(faults, "translations.en", english);
        }
        if (!writable.contains(content.categorySlug())) {
            faults.add("categorySlug", "faq-category");
        }
        if (content.tags().size() > TAGS) {
            faults.add("tags", "faq-tags", TAGS);
        }
        content.tags().forEach(tag -> faults.text("tags", PlainText.tidyOrNull(tag), TAG));
        check(faults, content.related());
        check(faults, "synonyms.ko", content.synonyms().ko());
        check(faults, "synonyms.en", content.synonyms().en());
        var unpublishAt = content.unpublishAt();
        if (unpublishAt != null
                && !unpublishAt.isAfter(clock.instant())
                && (before == null || !unpublishAt.equals(before.unpublishAt()))) {
            faults.add("unpublishAt", "faq-past");
        }
        if (content.held() == Language.KO && english == null) {
            faults.add("held", "faq-held");
        }
        faults.refuse();
        return new FaqContent(
                content.categorySlug(),
                content.visibility(),
                new FaqTranslations(tidy(content.translations().ko()), english == null ? null : tidy(english)),
                tidy(content.tags()),
                unpublishAt,
                content.verifyBy(),
                content.related().stream().distinct().toList(),
                new FaqSynonyms(
                        tidy(content.synonyms().ko()), tidy(content.synonyms().en())),
                english == null ? null : content.held());
    }

    private void check(Faults faults, List<FaqId> related) {
        if (related.size() > RELATED) {
            faults.add("related", "faq-related", RELATED);
        } else if (!related.isEmpty() && !entries.known(related).containsAll(related)) {
            faults.add("related", "faq-related-unknown");
        }
    }

    private static void check(Faults faults, String field, List<String> synonyms) {
        if (synonyms.size() > SYNONYMS) {
            faults.add(field, "faq-synonyms", SYNONYMS);
        }
        synonyms.forEach(word -> faults.text(field, PlainText.tidyOrNull(word), TAG));
    }

    private static List<String> tidy(List<String> words) {
        return words.stream().map(PlainText::tidy).distinct().toList();
    }

    private static void check(Faults faults, String field, FaqText text) {
        var title = PlainText.tidyOrNull(text.title());
        faults.text(field + ".title", title, TITLE);
        faults.text(field + ".body", PlainText.tidyOrNull(text.body()), BODY);
        if (title != null && title.contains("\n")) {
            faults.add(field + ".title", "unreadable");
        }
    }

    private static FaqText tidy(FaqText text) {
        return new FaqText(PlainText.tidy(text.title()), PlainText.tidy(text.body()));
    }
}
