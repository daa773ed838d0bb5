package io.haedap.faq;

import io.haedap.customer.PersonalText;
import io.haedap.shared.Language;
import io.haedap.shared.Markdown;
import java.util.List;
import java.util.Locale;

/** What looks like a person's own: an example that was copied from an inquiry. */
class PersonalDataCheck implements TextCheck {

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
        if (PersonalText.hasNumber(text)) {
            found.add(new FaqWarning(language, paragraph, "personal-number", List.of()));
        }
        if (PersonalText.hasMobile(text)) {
            found.add(new FaqWarning(language, paragraph, "personal-phone", List.of()));
        }
        if (PersonalText.hasMail(text, ownDomain)) {
            found.add(new FaqWarning(language, paragraph, "personal-mail", List.of()));
        }
    }
}
