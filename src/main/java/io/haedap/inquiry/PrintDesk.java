package io.haedap.inquiry;

import io.haedap.shared.PersonalDataRead;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** An inquiry on paper: that it is read is recorded like any opening, that it is printed by itself. */
@Service
@PreAuthorize("hasAuthority('inquiry:read')")
public class PrintDesk {

    private final InquiryBoard board;
    private final ApplicationEventPublisher events;

    PrintDesk(InquiryBoard board, ApplicationEventPublisher events) {
        this.board = board;
        this.events = events;
    }

    /** The paper lies before the person, or is about to. No transaction: waiting for the record must not hold a connection. */
    public void printed(String number) {
        board.version(number);
        events.publishEvent(new PersonalDataRead("inquiry:" + number, "print"));
    }
}
