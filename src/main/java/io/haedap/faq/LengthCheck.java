package io.haedap.faq;

import io.haedap.shared.Language;
import io.haedap.shared.Markdown;
import java.util.List;
import java.util.regex.Pattern;

/** Sentences that are read twice, and titles that a list of search results cuts. */
class LengthCheck implements TextCheck {

    private static final int LONGEST_KOREAN = 100;
    private static final int MOST_ENGLISH_WORDS = 35;
    private static final int KOREAN_TITLE = 40;
    private static final int ENGLISH_TITLE = 70;
    private static final Pattern END = Pattern.compile("(?<=[.!?\\u3002])\\s+|\\n+");
    private static final Pattern CODE = Pattern.compile("(?s)\\s*(?:```|~~~| {4}|\\t|\\|).*");

    @Override
    public void check(Language language, FaqText text, List<FaqWarning> found) {
        var longestTitle = language == Language.KO ? KOREAN_TITLE : ENGLISH_TITLE;
        if (letters(text.title()) > longestTitle) {
            found.add(new FaqWarning(language, -1, "title-long", List.of(longestTitle)));
        }
        for (var block : Markdown.blocks(text.body())) {
            if (block.isHeading() || CODE.matcher(block.source()).matches()) {
                continue;
            }
            for (var sentence : END.split(block.text())) {
                int size = language == Language.KO ? letters(sentence) : sentence.split("\\s+").length;
                if (size > (language == Language.KO ? LONGEST_KOREAN : MOST_ENGLISH_WORDS)) {
                    found.add(
                            new FaqWarning(language, block.index(), "sentence-long-" + language.tag(), List.of(size)));
                }
            }
        }
    }

    private static int letters(String text) {
        return text.strip().codePointCount(0, text.strip().length());
    }
}
