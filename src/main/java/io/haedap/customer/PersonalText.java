package io.haedap.customer;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds and blots out what looks like a person's own in free text: numbers, mobile phones, mail addresses. */
public final class PersonalText {

    static final Pattern MOBILE = Pattern.compile("(?<!\\d)01[016789][ .-]?\\d{3,4}[ .-]?\\d{4}(?!\\d)");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@([\\w-]+(?:\\.[\\w-]+)+)");

    private PersonalText() {}

    /** Masked as on every screen; for words that nobody needs to answer. Doing it twice changes nothing. */
    public static String masked(String text) {
        var numbers = SensitiveNumbers.masked(text);
        var phones =
                MOBILE.matcher(numbers).replaceAll(found -> Matcher.quoteReplacement(Masking.phone(found.group())));
        return MAIL.matcher(phones).replaceAll(found -> Matcher.quoteReplacement(Masking.email(found.group())));
    }

    public static boolean hasNumber(String text) {
        return !SensitiveNumbers.masked(text).equals(text);
    }

    public static boolean hasMobile(String text) {
        return MOBILE.matcher(text).find();
    }

    /** The mobile numbers in a text, as they are written. */
    public static List<String> mobiles(String text) {
        return MOBILE.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The mail addresses in a text that are not of that domain. */
    public static List<String> mails(String text, String ownDomain) {
        return MAIL.matcher(text)
                .results()
                .filter(mail -> !mail.group(1).toLowerCase(Locale.ROOT).equals(ownDomain))
                .map(MatchResult::group)
                .toList();
    }

    /** Whether there is a mail address of any other domain. */
    public static boolean hasMail(String text, String ownDomain) {
        return !mails(text, ownDomain).isEmpty();
    }
}
