package io.haedap.faq.transfer;

import io.haedap.faq.FaqContent;
import io.haedap.faq.FaqText;
import io.haedap.faq.FaqTranslations;
import io.haedap.faq.FaqVisibility;
import io.haedap.faq.ImportedFaq;
import io.haedap.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Plain text of questions and answers: a line that begins with {@code Q:} asks, one with {@code A:} answers, what follows belongs
 * to it. An answer is Markdown. A question is known again by its words, so that a better answer replaces the one before.
 */
public final class QuestionsAndAnswers {

    /** Read whole, unlike lines of JSON. */
    private static final int MOST = 8 * 1024 * 1024;

    private static final Pattern MARK = Pattern.compile("\\s*([QA])\\s*[:\\uff1a]\\s*(.*)", Pattern.CASE_INSENSITIVE);

    private final String category;
    private final List<ImportedFaq> read = new ArrayList<>();
    private final StringBuilder question = new StringBuilder();
    private @Nullable StringBuilder answer;
    private int begun;

    private QuestionsAndAnswers(String category) {
        this.category = category;
    }

    /** All that the text holds, in that category. */
    public static Iterator<ImportedFaq> read(InputStream in, String category) throws IOException {
        var bytes = in.readNBytes(MOST + 1);
        if (bytes.length > MOST) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "status-413");
        }
        var text = new String(bytes, StandardCharsets.UTF_8);
        var reader = new QuestionsAndAnswers(category);
        int line = 0;
        for (var words : text.replace("\uFEFF", "").split("\\R", -1)) {
            reader.line(++line, words);
        }
        reader.end();
        return reader.read.iterator();
    }

    private void line(int number, String words) {
        var mark = MARK.matcher(words);
        if (!mark.matches()) {
            add(words);
        } else if (mark.group(1).equalsIgnoreCase("Q")) {
            end();
            begun = number;
            question.append(mark.group(2));
        } else if (begun > 0 && answer == null) {
            answer = new StringBuilder(mark.group(2));
        } else {
            add(mark.group(2));
        }
    }

    /** What stands before the first question belongs to nothing. */
    private void add(String words) {
        if (begun > 0) {
            (answer == null ? question : answer).append('\n').append(words);
        }
    }

    private void end() {
        if (begun > 0) {
            var title = question.toString().strip().replaceAll("\\s+", " ");
            var body = answer == null ? "" : answer.toString().strip();
            read.add(entry(title, body));
        }
        question.setLength(0);
        answer = null;
        begun = 0;
    }

    private ImportedFaq entry(String title, String body) {
        var externalId = "qa-" + hash(title);
        if (title.isEmpty() || body.isEmpty()) {
            var field = title.isEmpty() ? "translations.ko.title" : "translations.ko.body";
            return ImportedFaq.unreadable(begun, externalId, List.of(Refusal.Fault.of(field, "required")));
        }
        var content = new FaqContent(
                category,
                FaqVisibility.PUBLIC,
                new FaqTranslations(new FaqText(title, body), null),
                List.of(),
                null,
                null);
        return ImportedFaq.read(begun, externalId, null, content, List.of());
    }

    private static String hash(String title) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(title.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
