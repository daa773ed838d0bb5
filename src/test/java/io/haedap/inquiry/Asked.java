package io.haedap.inquiry;

import io.haedap.shared.Language;
import org.jspecify.annotations.Nullable;

/** Inquiries as tests send them. */
final class Asked {

    private String category = "payment";
    private String subject = "자동결제가 두 번 승인되었습니다";
    private String body = "한 건은 취소되는 것이 맞는지 알려 주세요.";
    private @Nullable String email = "ire.nam@example.com";
    private boolean consent = true;

    static Asked about(String category) {
        var asked = new Asked();
        asked.category = category;
        return asked;
    }

    Asked saying(String text) {
        body = text;
        return this;
    }

    Asked titled(String text) {
        subject = text;
        return this;
    }

    Asked from(@Nullable String address) {
        email = address;
        return this;
    }

    Asked withoutConsent() {
        consent = false;
        return this;
    }

    NewInquiry asked() {
        return new NewInquiry(
                category, subject, body, Language.KO, Channel.WEB, "남이레", email, "010-0000-1520", consent);
    }
}
