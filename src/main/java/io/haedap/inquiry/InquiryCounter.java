package io.haedap.inquiry;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a customer does: ask, follow, write on, withdraw. Whoever holds a follow secret is the customer; the secret can be used
 * again until 90 days after closing. A secret that is unknown, revoked or over answers like an unknown one (404).
 */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class InquiryCounter {

    /** Takes the inquiry and sends the receipt; the channel is the caller's word, never the customer's. */
    public Receipt submit(NewInquiry inquiry) {
        throw new UnsupportedOperationException(inquiry.channel().name());
    }

    public FollowedInquiry follow(String secret) {
        throw new UnsupportedOperationException("follow");
    }

    /** Adds what the customer writes; refused with 409 when the inquiry is over. */
    public void write(String secret, String body) {
        throw new UnsupportedOperationException("write");
    }

    /** The customer needs no answer any more. */
    public void withdraw(String secret) {
        throw new UnsupportedOperationException("withdraw");
    }

    /** Sends a code of six digits when number and address belong together; answers alike when they do not. */
    public void sendCode(String number, String email) {
        throw new UnsupportedOperationException("sendCode");
    }

    /** A fresh follow secret for the right code: within 10 minutes, once, after at most five tries. */
    public String exchangeCode(String number, String code) {
        throw new UnsupportedOperationException("exchangeCode");
    }
}
