package io.haedap.inquiry.around;

import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryRow;
import io.haedap.people.CurrentStaff;
import io.haedap.people.StaffBoard;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened to inquiries that one watches or was named in; one's own, and within one's queues. */
@Service
@Transactional
@PreAuthorize("hasAuthority('inquiry:read')")
public class NewsBoard {

    private final News news;
    private final InquiryBoard inquiries;
    private final StaffBoard colleagues;
    private final CurrentStaff staff;
    private final Clock clock;

    NewsBoard(News news, InquiryBoard inquiries, StaffBoard colleagues, CurrentStaff staff, Clock clock) {
        this.news = news;
        this.inquiries = inquiries;
        this.colleagues = colleagues;
        this.staff = staff;
        this.clock = clock;
    }

    /** Newest first. What lies in a queue that the person sees no more is left out. */
    @Transactional(readOnly = true)
    public List<InquiryTold> unread(int most) {
        var lines = news.unread(staff.id(), most);
        var rows = inquiries
                .rows(lines.stream().map(News.Line::number).distinct().toList())
                .stream()
                .collect(Collectors.toMap(InquiryRow::number, Function.identity()));
        var names = colleagues.named(
                lines.stream().map(News.Line::by).filter(Objects::nonNull).collect(Collectors.toSet()));
        return lines.stream()
                .filter(line -> rows.containsKey(line.number()))
                .map(line -> {
                    var by = line.by() == null ? null : names.get(line.by());
                    return new InquiryTold(
                            Objects.requireNonNull(rows.get(line.number())),
                            line.kind(),
                            by == null ? null : by.name(),
                            line.at());
                })
                .toList();
    }

    /** Whoever opens an inquiry has read what they were told of it. */
    public void read(String number) {
        news.read(staff.id(), Known.check(number), clock.instant());
    }
}
