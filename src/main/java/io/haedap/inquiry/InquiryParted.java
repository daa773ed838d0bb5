package io.haedap.inquiry;

import io.haedap.shared.Audited;
import java.util.Map;

/** An inquiry that went on in another one stands for itself again. Recorded by audit. */
public record InquiryParted(String number, String from) implements Audited {

    @Override
    public String action() {
        return "inquiry.parted";
    }

    @Override
    public String subject() {
        return "inquiry:" + number;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("from", from);
    }
}
