package io.haedap.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.customer.CustomerId;
import io.haedap.people.StaffId;
import io.haedap.shared.Language;
import io.haedap.shared.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InquiryStatusTests {

    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    private static final StaffId AGENT = StaffId.random();
    private static final StaffId OTHER = StaffId.random();

    @Test
    void the_assignee_stays_when_somebody_replies() {
        var answered = received().takenBy(AGENT).answered(NOON);

        assertThat(answered.status()).isEqualTo(InquiryStatus.ANSWERED);
        assertThat(answered.assignee()).isEqualTo(AGENT);
        assertThat(answered.unanswered()).isFalse();
        assertThatThrownBy(() -> received().answered(NOON)).isInstanceOf(Refusal.class);
    }

    @Test
    void what_somebody_has_cannot_be_taken() {
        assertThatThrownBy(() -> received().takenBy(AGENT).takenBy(OTHER))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.type()).isEqualTo("inquiry-transition");
                    assertThat(refusal.facts()).containsEntry("from", InquiryStatus.OPEN);
                });
    }

    @Test
    void the_customer_brings_an_answered_inquiry_back_with_a_new_promise() {
        var later = NOON.plusSeconds(300_000);

        var back = received().takenBy(AGENT).answered(NOON).continuedByCustomer(later);

        assertThat(back.status()).isEqualTo(InquiryStatus.OPEN);
        assertThat(back.assignee()).isEqualTo(AGENT);
        assertThat(back.dueAt()).isEqualTo(later);
        assertThat(back.unanswered()).isTrue();
    }

    @Test
    void a_closed_inquiry_takes_no_more_words_until_it_is_reopened() {
        var closed = received().takenBy(AGENT).closed(NOON);

        assertThatThrownBy(() -> closed.continuedByCustomer(NOON)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> closed.answered(NOON)).isInstanceOf(Refusal.class);
        assertThatThrownBy(closed::released).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> received().markedAsSpam(NOON).released()).isInstanceOf(Refusal.class);
        assertThat(closed.allowed()).containsExactly(InquiryAction.REOPEN);
        assertThat(closed.reopened().status()).isEqualTo(InquiryStatus.OPEN);
        assertThat(received().markedAsSpam(NOON).reopened().status()).isEqualTo(InquiryStatus.RECEIVED);
    }

    @Test
    void only_what_is_in_hand_can_be_released_or_held() {
        assertThatThrownBy(() -> received().held()).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> received().released()).isInstanceOf(Refusal.class);

        var released = received().takenBy(AGENT).held().released();

        assertThat(released.status()).isEqualTo(InquiryStatus.RECEIVED);
        assertThat(released.assignee()).isNull();
    }

    @Test
    void no_state_follows_itself_and_each_leads_somewhere() {
        for (var status : InquiryStatus.values()) {
            assertThat(status.next()).isNotEmpty().doesNotContain(status);
        }
    }

    private static Inquiry received() {
        return inquiry(InquiryStatus.RECEIVED, null);
    }

    private static Inquiry inquiry(InquiryStatus status, @Nullable StaffId assignee) {
        return new Inquiry(
                1,
                "261120-0001",
                "payment",
                new Matter("payment", "subject", Language.KO, Channel.WEB, CustomerId.random(), NOON),
                new Course(status, assignee, true, NOON.plusSeconds(86_400), null, null),
                Handling.USUAL,
                1);
    }
}
