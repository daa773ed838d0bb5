package io.haedap.faq.transfer;

import io.haedap.faq.transfer.HelpCentreFiles.Sink;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * phpMyFAQ: its JSON export, a list of {@code {"faq": {id, language, category, keywords, question, answer, …}}} whose answers are
 * HTML escaped once more, and the entries that its API answers. An id is the same in all languages; a category is the path to it.
 */
final class PhpMyFaqForm implements HelpCentreForm {

    private static final Set<String> LISTS = Set.of("faq", "faqs", "data", "items", "results");
    private static final String STEP = " >> ";
    private static final Pattern BY_QUERY = Pattern.compile(".*[?&]action=(?:faq|artikel|show)(?:&.*)?");
    private static final Pattern ID = Pattern.compile("[?&]id=(\\d+)");
    private static final Pattern BY_PATH = Pattern.compile(".*/?content/\\d+/(\\d+)/.*");

    @Override
    public boolean knows(@Nullable String list) {
        return list == null || LISTS.contains(list);
    }

    @Override
    public String source() {
        return "phpmyfaq";
    }

    @Override
    public @Nullable String article(String address) {
        var plain = address.replace("&amp;", "&");
        var id = ID.matcher(plain);
        if (BY_QUERY.matcher(plain).matches() && id.find()) {
            return "phpmyfaq:" + id.group(1);
        }
        var path = BY_PATH.matcher(plain);
        return path.matches() ? "phpmyfaq:" + path.group(1) : null;
    }

    @Override
    public boolean take(@Nullable String list, JsonNode element, Sink sink) {
        var faq = element.path("faq").isObject() ? element.get("faq") : element;
        if (!faq.has("question") && !faq.has("title") || !faq.has("answer") && !faq.has("content")) {
            return false;
        }
        var line = sink.next();
        var id = HelpCentreForm.text(faq, "id", "record_id");
        if (id == null) {
            sink.unreadable(line, "id");
            return true;
        }
        var language = HelpCentreForm.textOrEmpty(faq, "language", "lang");
        sink.article(new ForeignArticle(
                line,
                "phpmyfaq:" + id,
                language,
                Parser.unescapeEntities(HelpCentreForm.textOrEmpty(faq, "question", "title"), false),
                html(HelpCentreForm.textOrEmpty(faq, "answer", "content")),
                Arrays.asList("no", "false", "0").contains(HelpCentreForm.text(faq, "active")),
                false,
                List.of(),
                keywords(HelpCentreForm.textOrEmpty(faq, "keywords")),
                place(HelpCentreForm.text(faq, "category", "category_id"), language, sink),
                null));
        return true;
    }

    private static List<String> keywords(String given) {
        return Arrays.stream(Parser.unescapeEntities(given, false).split("[,;]", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static @Nullable String place(@Nullable String path, String language, Sink sink) {
        if (path == null || path.isBlank()) {
            return null;
        }
        String parent = null;
        for (var name : Parser.unescapeEntities(path, false).split(Pattern.quote(STEP.strip()), -1)) {
            var origin = parent == null ? name.strip() : parent + STEP + name.strip();
            if (!name.isBlank() && origin.length() <= 1000) {
                sink.place(origin, parent, language, name.strip());
                parent = origin;
            }
        }
        return parent;
    }

    /** The export escapes answers once; those of the API come as they are. */
    private static String html(String answer) {
        return answer.contains("<") || !answer.contains("&lt;") ? answer : Parser.unescapeEntities(answer, false);
    }
}
