package io.haedap.knowledge;

import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryFilter;
import io.haedap.inquiry.InquirySort;
import io.haedap.inquiry.InquiryStatus;
import io.haedap.inquiry.ReplyReader;
import io.haedap.people.SampleStaff;
import io.haedap.shared.SampleContent;
import java.util.EnumSet;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the replies of the fictional company name; they were stored without anybody hearing of it. */
@Component
@Order(58)
class KnowledgeSample implements SampleContent {

    private static final int MOST = 1_000;

    private final InquiryBoard inquiries;
    private final ReplyReader replies;
    private final ReplyFollower follower;
    private final SampleStaff staff;

    KnowledgeSample(InquiryBoard inquiries, ReplyReader replies, ReplyFollower follower, SampleStaff staff) {
        this.inquiries = inquiries;
        this.replies = replies;
        this.follower = follower;
        this.staff = staff;
    }

    @Override
    public String name() {
        return "knowledge";
    }

    @Override
    public void load() {
        var all = new InquiryFilter(null, EnumSet.allOf(InquiryStatus.class), null, false, InquirySort.NEWEST_FIRST);
        var numbers = staff.as("lead", () -> inquiries.numbers(all, MOST));
        numbers.forEach(this::follow);
    }

    private void follow(String number) {
        replies.of(number).ifPresent(inquiry -> inquiry.replies().keySet().forEach(follower::cite));
        follower.settle(number);
    }
}
