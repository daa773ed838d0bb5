package io.haedap.faq;

import io.haedap.customer.SensitiveNumbers;
import io.haedap.shared.Language;
import io.haedap.shared.Markdown;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What looks like a person's own: an example that was copied from an inquiry. */
class PersonalDataCheck implements TextCheck {

    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)01[016789][ .-]?\\d{3,4}[ .-]?\\d{4}(?!\\d)");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@([\\w-]+(?:\\.[\\w-]+)+)");

    private final String ownDomain;

    /** @param ownMail the help centre's address: mails of its domain are meant to be read */
    PersonalDataCheck(String ownMail) {
        this.ownDomain = ownMail.replaceFirst(".*@", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public void check(Language language, FaqText text, List<FaqWarning> found) {
        check(language, -1, text.title(), found);
        for (var block : Markdown.blocks(text.body())) {
            check(language, block.index(), block.source(), found);
        }
    }

    private void check(Language language, int paragraph, String text, List<FaqWarning> found) {
        if (!SensitiveNumbers.masked(text).equals(text)) {
            found.add(new FaqWarning(language, paragraph, "personal-number", List.of()));
        }
        var mobile = MOBILE.matcher(text);
        if (mobile.find()) {
            found.add(new FaqWarning(language, paragraph, "personal-phone", List.of()));
        }
        if (MAIL.matcher(text)
                .results()
                .anyMatch(mail -> !mail.group(1).toLowerCase(Locale.ROOT).equals(ownDomain))) {
            found.add(new FaqWarning(language, paragraph, "personal-mail", List.of()));
        }
    }
}
