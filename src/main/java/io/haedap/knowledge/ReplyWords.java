package io.haedap.knowledge;

import io.haedap.customer.OwnKind;
import io.haedap.customer.Redaction;
import io.haedap.faq.FaqText;
import io.haedap.faq.SectionKind;
import io.haedap.inquiry.AskedQuestion;
import io.haedap.shared.Markdown;
import io.haedap.shared.PlainText;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Makes the words of an entry of a question and the reply to it: without what is anybody's own, without greetings and signatures. The
 * question stands as the symptom, because readers look for it in words like these. What is somebody's own goes before anything is cut,
 * for what lies on a cut is not known any more.
 */
final class ReplyWords {

    private static final Pattern MARKS = Pattern.compile("(?m)^\\[FAQ \\d+]: \\S+$");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_QUESTION = 800;
    private static final int SHORTEST_SUBJECT = 4;

    private final Redaction redaction;
    private final Function<OwnKind, String> mark;

    ReplyWords(Redaction redaction, Function<OwnKind, String> mark) {
        this.redaction = redaction;
        this.mark = mark;
    }

    FaqText of(AskedQuestion asked, String reply) {
        var question = redaction.of(Courtesies.without(Courtesies.unsigned(asked.words())));
        var subject = redaction.of(asked.subject());
        var title = subject.length() < SHORTEST_SUBJECT ? question : subject;
        var answer = redaction
                .keeping(Markdown.destinations(reply))
                .of(Courtesies.without(MARKS.matcher(reply).replaceAll("").strip()));
        var language = asked.language();
        var symptom = question.isBlank()
                ? ""
                : "## " + SectionKind.SYMPTOM.heading(language) + "\n\n"
                        + PlainMarkdown.of(PlainText.shorten(question, LONGEST_QUESTION)) + "\n\n";
        return new FaqText(
                PlainText.shorten(marked(title.replaceAll("\\s+", " ").strip()), LONGEST_TITLE),
                marked(symptom + "## " + SectionKind.FIX.heading(language) + "\n\n" + answer));
    }

    private String marked(String text) {
        return Redaction.marked(text, mark);
    }
}
