package io.haedap.inquiry;

import io.haedap.shared.Audited;
import java.util.Map;

/** An inquiry goes on in another one, until {@link InquiryParted} says otherwise. Recorded by audit. */
public record InquiryMerged(String number, String into, boolean sameCustomer) implements Audited {

    @Override
    public String action() {
        return "inquiry.merged";
    }

    @Override
    public String subject() {
        return "inquiry:" + number;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("into", into, "sameCustomer", sameCustomer);
    }
}
