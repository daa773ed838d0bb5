package io.haedap.faq.transfer;

import io.haedap.faq.transfer.HelpCentreFiles.Sink;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Zendesk's Help Center as its API answers: categories, sections and articles, each language for itself or with
 * {@code include=translations}. Pages are files like any other; {@code next_page} leads to one that is simply given too.
 */
final class ZendeskForm implements HelpCentreForm {

    private static final Set<String> LISTS =
            Set.of("categories", "category", "sections", "section", "articles", "article");
    private static final int LABELS = 20;
    private static final int LONGEST_LABEL = 50;
    private static final Pattern ARTICLE =
            Pattern.compile(".*/hc/(?:[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]+)*/)?articles/(\\d+).*");

    @Override
    public boolean knows(@Nullable String list) {
        return list != null && LISTS.contains(list);
    }

    @Override
    public String source() {
        return "zendesk";
    }

    @Override
    public @Nullable String article(String address) {
        var article = ARTICLE.matcher(address);
        return article.matches() ? "zendesk:" + article.group(1) : null;
    }

    @Override
    public boolean take(@Nullable String list, JsonNode element, Sink sink) {
        switch (list) {
            case "categories", "category" -> place("category:", element, null, sink);
            case "sections", "section" -> {
                var above = HelpCentreForm.text(element, "parent_section_id");
                var category = HelpCentreForm.text(element, "category_id");
                place(
                        "section:",
                        element,
                        above != null ? "section:" + above : category != null ? "category:" + category : null,
                        sink);
            }
            case "articles", "article" -> article(element, sink);
            case null, default -> {
                return false;
            }
        }
        return true;
    }

    private static void place(String kind, JsonNode element, @Nullable String parent, Sink sink) {
        var id = HelpCentreForm.text(element, "id");
        if (id != null) {
            sink.place(
                    kind + id,
                    parent,
                    HelpCentreForm.textOrEmpty(element, "locale", "source_locale"),
                    HelpCentreForm.textOrEmpty(element, "name"));
        }
    }

    private static void article(JsonNode element, Sink sink) {
        var line = sink.next();
        var id = HelpCentreForm.text(element, "id");
        if (id == null) {
            sink.unreadable(line, "id");
            return;
        }
        var translations = element.get("translations");
        if (translations != null && translations.isArray() && !translations.isEmpty()) {
            translations.forEach(one -> sink.article(of(line, id, element, one)));
        } else {
            sink.article(of(line, id, element, element));
        }
    }

    private static ForeignArticle of(int line, String id, JsonNode article, JsonNode text) {
        var section = HelpCentreForm.text(article, "section_id");
        var segment = article.get("user_segment_id");
        var segments = article.get("user_segment_ids");
        return new ForeignArticle(
                line,
                "zendesk:" + id,
                HelpCentreForm.textOrEmpty(text, "locale", "source_locale"),
                HelpCentreForm.textOrEmpty(text, "title", "name"),
                HelpCentreForm.textOrEmpty(text, "body"),
                article.path("draft").asBoolean(false) || text.path("draft").asBoolean(false),
                segment != null && !segment.isNull() || segments != null && !segments.isEmpty(),
                words(article.get("label_names")),
                List.of(),
                section == null ? null : "section:" + section,
                HelpCentreForm.text(article, "html_url", "url"));
    }

    private static List<String> words(@Nullable JsonNode labels) {
        return labels == null || !labels.isArray()
                ? List.of()
                : labels.valueStream()
                        .filter(JsonNode::isString)
                        .map(label -> label.asString().strip())
                        .filter(label -> !label.isEmpty() && label.codePointCount(0, label.length()) <= LONGEST_LABEL)
                        .distinct()
                        .limit(LABELS)
                        .toList();
    }
}
