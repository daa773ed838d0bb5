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

    /** Whether it is closed and can still be opened again, by its customer too; what is spam to us is over for good to them. */
    boolean isOpen(Inquiry over) {
        return over.status() == InquiryStatus.CLOSED && !isLate(over);
    }

    /** {@link InquiryChanges} asks it of whoever reopens, so that no way leads past it. */
    void refuseLate(Inquiry over) {
        var closed = over.closedAt();
        if (closed != null && isLate(over)) {
            throw Refusal.conflict("inquiry-reopen-late").with("closedAt", closed);
        }
    }

    private boolean isLate(Inquiry over) {
        var closed = over.closedAt();
        return over.status() == InquiryStatus.CLOSED
                && closed != null
                && closed.plus(window).isBefore(clock.instant());
    }
}
