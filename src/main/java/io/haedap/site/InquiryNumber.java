package io.haedap.site;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number of an inquiry (접수 번호) as people type it: with or without its hyphen, with blanks, with a word before it. */
final class InquiryNumber {

    /** The day and how many came before on it: no phone number begins so, and what no one should type is longer. */
    private static final Pattern NUMBER =
            Pattern.compile("([2-9]\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]))(\\d{4,6})");

    /** A few words that say what the figures are may stand beside them; with more, they belong to something else. */
    private static final Pattern TYPED =
            Pattern.compile("(?:[\\p{L}.:#\\[(]{1,12}\\s*){0,3}(\\d[\\d\\s.\\p{Pd}]*\\d)[\\])]?\\s*\\p{L}{0,4}");

    private static final int LONGEST = 60;

    private InquiryNumber() {}

    /** Null where it is none; whether there is such an inquiry is not looked up. */
    static @Nullable String in(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        var found = TYPED.matcher(text);
        if (text.length() > LONGEST || !found.matches()) {
            return null;
        }
        var figures = NUMBER.matcher(found.group(1).replaceAll("[^0-9]", ""));
        return figures.matches() ? figures.group(1) + "-" + figures.group(2) : null;
    }

    /** As it is kept, or what was typed without the blanks around it. */
    static String tidy(String typed) {
        var number = in(typed);
        return number == null ? typed.strip() : number;
    }
}
