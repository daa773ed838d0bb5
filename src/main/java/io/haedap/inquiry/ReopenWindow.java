package io.haedap.inquiry;

import io.haedap.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** For how long what was closed can be opened again; later a new inquiry goes on, linked to it. Spam can always be taken back. */
@Component
class ReopenWindow {

    private final Duration window;
    private final Clock clock;

    ReopenWindow(@Value("${haedap.inquiry.reopen-within}") Duration window, Clock clock) {
        if (window.isNegative()) {
            throw new IllegalArgumentException("HAEDAP_INQUIRY_REOPEN must not be negative");
        }
        this.window = window;
        this.clock = clock;
    }

    void refuseLate(Inquiry over) {
        var closed = over.closedAt();
        if (over.status() == InquiryStatus.CLOSED
                && closed != null
                && closed.plus(window).isBefore(clock.instant())) {
            throw Refusal.conflict("inquiry-reopen-late").with("closedAt", closed);
        }
    }
}
