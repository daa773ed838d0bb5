package io.haedap.site;

import io.haedap.faq.FaqReader;
import io.haedap.shared.Language;
import io.haedap.shared.database.DatabasePulse;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages that say why there is nothing to see: what happened, a search field, what others read. */
@Component
class Troubles {

    private static final Logger log = LoggerFactory.getLogger(Troubles.class);
    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 410, 429, 500, 503);

    private final Pages pages;
    private final FaqReader faqs;
    private final DatabasePulse pulse;

    Troubles(Pages pages, FaqReader faqs, DatabasePulse pulse) {
        this.pages = pages;
        this.faqs = faqs;
        this.pulse = pulse;
    }

    ModelAndView page(HttpStatus status, Visit visit) {
        var key = "site.trouble."
                + (WORDED.contains(status.value()) ? status.value() : status.is4xxClientError() ? 400 : 500);
        var sheet = new Sheet("trouble")
                .title(pages.say(visit, key + ".title"))
                .status(status)
                .with("key", key)
                .with("mostRead", status.is5xxServerError() || pulse.isAway() ? List.of() : mostRead(visit.language()));
        if (status.is5xxServerError()) {
            sheet.withoutStrip();
        }
        return pages.show(sheet, visit);
    }

    private List<?> mostRead(Language language) {
        try {
            return faqs.mostRead(language, 5);
        } catch (RuntimeException unreadable) {
            log.warn("An error page goes without its list: {}", unreadable.getMessage());
            return List.of();
        }
    }
}
