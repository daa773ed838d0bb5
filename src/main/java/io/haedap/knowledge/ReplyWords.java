package io.haedap.knowledge;

import io.haedap.customer.Redaction;
import io.haedap.faq.FaqText;
import io.haedap.faq.SectionKind;
import io.haedap.inquiry.AskedQuestion;
import io.haedap.shared.PlainText;
import java.util.regex.Pattern;

/**
 * Makes the words of an entry of a question and the reply to it: without what is anybody's own, without greetings and signatures. The
 * question stands as the symptom, because readers look for it in words like these.
 */
final class ReplyWords {

    private static final Pattern MARKS = Pattern.compile("(?m)^\\[FAQ \\d+]: \\S+$");
    private static final Pattern MEANS_SOMETHING = Pattern.compile("[\\\\`*_<>&!|~]|(?m:^(?=#))");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_QUESTION = 800;
    private static final int SHORTEST_SUBJECT = 4;

    private final Redaction redaction;

    ReplyWords(Redaction redaction) {
        this.redaction = redaction;
    }

    FaqText of(AskedQuestion asked, String reply) {
        var question = redaction.of(PlainText.shorten(Courtesies.without(asked.words()), LONGEST_QUESTION));
        var subject = redaction.of(asked.subject());
        var title = subject.length() < SHORTEST_SUBJECT ? question : subject;
        var answer = redaction.of(
                Courtesies.without(MARKS.matcher(reply).replaceAll("").strip()));
        var language = asked.language();
        var symptom = question.isBlank()
                ? ""
                : "## " + SectionKind.SYMPTOM.heading(language) + "\n\n" + plain(question) + "\n\n";
        return new FaqText(
                PlainText.shorten(title.replaceAll("\\s+", " ").strip(), LONGEST_TITLE),
                symptom + "## " + SectionKind.FIX.heading(language) + "\n\n" + answer);
    }

    /** Customers write text: what means something in Markdown stands as it is. Brackets are left, they are those of the marks. */
    private static String plain(String words) {
        return MEANS_SOMETHING.matcher(words).replaceAll("\\\\$0");
    }
}
