package io.haedap.inquiry.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What in a reply looks like something of an account. It names kinds, never the words themselves. */
public enum AccountWord {
    ANSWER(""),
    AMOUNT("(?i)\\d[\\d,]{0,20}\\s?(\uc6d0|won\\b|krw\\b)|[\u20a9$\u20ac]\\s?\\d"),
    DATE("\\d{4}[-./]\\s?\\d{1,2}[-./]\\s?\\d{1,2}|\\d{1,2}\uc6d4\\s?\\d{1,2}\uc77c"),
    MAIL("[^\\s@]{1,64}@[^\\s@]{1,200}\\.[^\\s@.]{2,20}"),
    NUMBER("(?<![\\p{Alnum}-])(?=[A-Za-z-]{0,12}\\d)[A-Za-z\\d-]{6,40}(?![\\p{Alnum}-])");

    private final Pattern form;

    AccountWord(String form) {
        this.form = Pattern.compile(form);
    }

    /** {@code given} is what the customer answered, which a reply may repeat; the inquiry's own number is none of the account. */
    static List<AccountWord> in(String text, String number, List<String> given) {
        var rest = text.replace(number, " ");
        Set<AccountWord> found = EnumSet.noneOf(AccountWord.class);
        if (given.stream().anyMatch(answer -> answer.length() > 2 && rest.contains(answer))) {
            found.add(ANSWER);
        }
        var bare = rest;
        for (var word : List.of(AMOUNT, DATE, MAIL, NUMBER)) {
            var matcher = word.form.matcher(bare);
            if (matcher.find()) {
                found.add(word);
                bare = matcher.replaceAll(" ");
            }
        }
        return List.copyOf(found);
    }
}
