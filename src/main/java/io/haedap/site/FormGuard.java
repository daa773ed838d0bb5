package io.haedap.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Tells inquiries that a machine seems to have written: the field that no person sees is filled in, or several links were sent sooner
 * than anybody types. Nobody is refused for it, because browsers fill in fields too: such a form has to be sent once more.
 */
@Component
class FormGuard {

    private static final Duration SOONER_THAN_ANYBODY_TYPES = Duration.ofSeconds(2);
    private static final int LINKS = 2;
    private static final Pattern LINK = Pattern.compile("https?://|<a\\s|\\[url", Pattern.CASE_INSENSITIVE);

    private final Clock clock;

    FormGuard(Clock clock) {
        this.clock = clock;
    }

    /** What a fresh form carries: when it was made. */
    String made() {
        return String.valueOf(clock.instant().getEpochSecond());
    }

    boolean suspects(InquiryForm form) {
        return form.trapped() || isHasty(form) && links(form.subject() + " " + form.body()) >= LINKS;
    }

    /** A form that does not say when it was made is not hasty: whoever posts without a browser may. */
    private boolean isHasty(InquiryForm form) {
        if (!form.made().matches("\\d{1,12}")) {
            return false;
        }
        var made = Instant.ofEpochSecond(Long.parseLong(form.made()));
        return clock.instant().isBefore(made.plus(SOONER_THAN_ANYBODY_TYPES));
    }

    private static long links(String text) {
        return LINK.matcher(text).results().count();
    }
}
