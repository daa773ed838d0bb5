package io.haedap.faq;

import io.haedap.shared.Language;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets links of a text from elsewhere lead to the entries here that came from there. Unknown ones stay as they are. */
final class LinkedTexts {

    private static final Pattern DESTINATION = Pattern.compile("(]\\()(?:<([^<>\n]*)>|([^\\s)]+))");
    private static final Pattern OURS = Pattern.compile("(?:/en)?/faq/([1-9]\\d{0,17})(?:-[^?#]*)?(?:[?#].*)?");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");

    private LinkedTexts() {}

    /** The addresses in the texts that lead to entries here. */
    static Map<String, FaqId> in(FaqContent content) {
        var links = new TreeMap<String, FaqId>();
        content.translations()
                .each()
                .values()
                .forEach(text -> DESTINATION.matcher(text.body()).results().forEach(found -> {
                    var address = destination(found);
                    var ours = OURS.matcher(address);
                    if (ours.matches()) {
                        links.put(address, new FaqId(Long.parseLong(ours.group(1))));
                    }
                }));
        return links;
    }

    static FaqContent rewritten(FaqContent content, Map<String, String> links, Map<String, FaqId> known) {
        if (links.values().stream().noneMatch(known::containsKey)) {
            return content;
        }
        var texts = content.translations();
        var english = texts.en();
        return content.saying(new FaqTranslations(
                rewritten(texts.ko(), Language.KO, links, known),
                english == null ? null : rewritten(english, Language.EN, links, known)));
    }

    private static FaqText rewritten(
            FaqText text, Language language, Map<String, String> links, Map<String, FaqId> known) {
        var body = DESTINATION.matcher(text.body()).replaceAll(found -> {
            var name = links.get(destination(found));
            var id = name == null ? null : known.get(name);
            return Matcher.quoteReplacement(
                    id == null
                            ? found.group()
                            : found.group(1) + (language == Language.EN ? "/en/faq/" : "/faq/") + id);
        });
        return new FaqText(text.title(), body);
    }

    private static String destination(MatchResult found) {
        var written = found.group(2) != null ? found.group(2) : found.group(3);
        return ESCAPED.matcher(written).replaceAll(escaped -> Matcher.quoteReplacement(escaped.group(1)));
    }
}
