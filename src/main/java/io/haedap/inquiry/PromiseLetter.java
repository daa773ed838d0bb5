package io.haedap.inquiry;

import io.haedap.inquiry.promise.ChangeReason;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Tells a customer by letter that what they were promised became a later date, and why. */
@Component
public class PromiseLetter {

    private final Inquiries inquiries;
    private final InquiryLetters letters;

    PromiseLetter(Inquiries inquiries, InquiryLetters letters) {
        this.inquiries = inquiries;
        this.letters = letters;
    }

    public void later(String number, Instant was, Instant promised, ChangeReason reason) {
        inquiries.withNumber(number).ifPresent(inquiry -> letters.later(inquiry, was, promised, reason));
    }
}
