package io.haedap.faq;

import io.haedap.shared.Language;
import io.haedap.shared.web.PublicAddress;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Reads along while somebody writes and says what readers would stumble over; it refuses nothing. */
@Service
@PreAuthorize("hasAuthority('faq:read')")
public class FaqChecks {

    private final List<TextCheck> texts;

    FaqChecks(FaqReader reader, PublicAddress address, Environment settings) {
        this.texts = List.of(
                new LinkCheck(reader, address),
                new LengthCheck(),
                new PersonalDataCheck(settings.getProperty("haedap.site.mail", "")));
    }

    /** What was found in both languages, in the order of the text. */
    public List<FaqWarning> check(FaqTranslations translations) {
        var found = new ArrayList<FaqWarning>();
        check(Language.KO, translations.ko(), found);
        var english = translations.en();
        if (english != null) {
            check(Language.EN, english, found);
        }
        return List.copyOf(found);
    }

    private void check(Language language, FaqText text, List<FaqWarning> found) {
        for (var check : texts) {
            check.check(language, text, found);
        }
    }
}
