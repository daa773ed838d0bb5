package io.haedap.inquiry;

import io.haedap.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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

    /**
     * Until when what is closed can be opened again, by its customer too; empty once that is over, and for what is not closed: what is
     * spam to us is over for good to them.
     */
    Optional<Instant> until(Inquiry over) {
        var closed = over.status() == InquiryStatus.CLOSED ? over.closedAt() : null;
        return Optional.ofNullable(closed).filter(_ -> !isLate(over)).map(at -> at.plus(window));
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
