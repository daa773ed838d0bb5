package io.haedap.response;

import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryFilter;
import io.haedap.inquiry.InquiryRow;
import io.haedap.people.SampleStaff;
import io.haedap.shared.SampleContent;
import io.haedap.shared.SampleFiles;
import io.haedap.status.Incident;
import io.haedap.status.StatusReader;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the outage that is on in the fictional company has gathered so far. */
@Component
@Order(60)
class ResponseSample implements SampleContent {

    private static final int MOST = 200;
    private static final String COUNT = """
            insert into response.me_too (incident, said) values (:incident, :said)
            """;
    private static final String AS_IT_CAME = "update response.link set linked_at = :at where inquiry = :inquiry";

    private record Sample(int meToo, List<String> byCustomer, List<String> byStaff, Map<String, List<String>> tied) {}

    private final StatusReader status;
    private final InquiryBoard inquiries;
    private final Links links;
    private final KeptAside aside;
    private final LinkDesk desk;
    private final TieDesk ties;
    private final SampleStaff staff;
    private final SampleFiles files;
    private final JdbcClient jdbc;
    private final Clock clock;

    ResponseSample(
            StatusReader status,
            InquiryBoard inquiries,
            Links links,
            KeptAside aside,
            LinkDesk desk,
            TieDesk ties,
            SampleStaff staff,
            SampleFiles files,
            JdbcClient jdbc,
            Clock clock) {
        this.status = status;
        this.inquiries = inquiries;
        this.links = links;
        this.aside = aside;
        this.desk = desk;
        this.ties = ties;
        this.staff = staff;
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "response";
    }

    @Override
    public void load() {
        var sample = files.read("gathered", Sample[].class).getFirst();
        staff.as("admin", () -> {
            status.services().stream()
                    .filter(service -> sample.tied().containsKey(service.slug()))
                    .forEach(service ->
                            ties.tie(service.id(), 0, sample.tied().getOrDefault(service.slug(), List.of())));
            return true;
        });
        status.unresolved().stream().findFirst().ifPresent(incident -> gather(incident, sample));
    }

    private void gather(Incident incident, Sample sample) {
        links.know(incident.id(), true);
        jdbc.sql(COUNT)
                .param("incident", incident.id())
                .param("said", sample.meToo())
                .update();
        staff.as("agent2", () -> {
            var open = inquiries.page(InquiryFilter.unfinished(null), MOST, null).items().stream()
                    .collect(Collectors.toMap(InquiryRow::subject, Function.identity(), (one, _) -> one));
            found(sample.byCustomer(), open).forEach(row -> {
                links.add(incident.id(), row.number(), true, null, clock.instant());
                aside.follow(row.number());
                at(row, row.receivedAt());
            });
            found(sample.byStaff(), open).forEach(row -> desk.link(incident.id(), row.number()));
            return true;
        });
    }

    private static List<InquiryRow> found(List<String> subjects, Map<String, InquiryRow> open) {
        return subjects.stream().filter(open::containsKey).map(open::get).toList();
    }

    private void at(InquiryRow row, Instant at) {
        jdbc.sql(AS_IT_CAME)
                .param("at", at.atOffset(java.time.ZoneOffset.UTC))
                .param("inquiry", row.number())
                .update();
    }
}
