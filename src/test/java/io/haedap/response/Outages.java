package io.haedap.response;

import io.haedap.inquiry.Channel;
import io.haedap.inquiry.InquiryCounter;
import io.haedap.inquiry.NewInquiry;
import io.haedap.people.As;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.status.Impact;
import io.haedap.status.IncidentDesk;
import io.haedap.status.IncidentDraft;
import io.haedap.status.IncidentNews;
import io.haedap.status.IncidentStatus;
import io.haedap.status.SampleServices;
import io.haedap.status.ServiceState;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Outages and the inquiries that come in while they last. */
@TestComponent
public class Outages {

    private final IncidentDesk desk;
    private final InquiryCounter counter;
    private final As as;
    private final JdbcClient jdbc;

    Outages(IncidentDesk desk, InquiryCounter counter, As as, JdbcClient jdbc) {
        this.desk = desk;
        this.counter = counter;
        this.as = as;
        this.jdbc = jdbc;
    }

    /** Announces one and tells its id. */
    public String open(String name, String service) {
        var id = SampleServices.add(jdbc, service);
        return as.as(
                "publisher",
                () -> desk.open(new IncidentDraft(
                                new LocalText(name, "Delays"),
                                Impact.MINOR,
                                IncidentStatus.INVESTIGATING,
                                Map.of(id, ServiceState.DEGRADED_PERFORMANCE),
                                new LocalText("원인을 찾고 있습니다.", "We are looking for the cause.")))
                        .id());
    }

    /** Resolves it and tells the update's id. */
    public String resolve(String id) {
        return as.as(
                "publisher",
                () -> desk.update(
                                id,
                                new IncidentNews(
                                        IncidentStatus.RESOLVED,
                                        Map.of(),
                                        new LocalText("정상으로 돌아왔습니다.", "Back to normal."),
                                        null,
                                        null,
                                        null,
                                        null))
                        .latest()
                        .id());
    }

    public void takeBack(String id, String update) {
        as.run("publisher", () -> desk.takeBack(id, update));
    }

    /** Takes an inquiry and tells its number. */
    public String asked(String category, String subject, String... related) {
        return asked(category, subject, Language.KO, related);
    }

    public String asked(String category, String subject, Language language, String... related) {
        return counter.submit(new NewInquiry(
                                category,
                                subject,
                                "언제 되는지 알려 주세요.",
                                language,
                                Channel.WEB,
                                "남이레",
                                "ire.nam@example.com",
                                null,
                                true)
                        .about(List.of(related)))
                .number();
    }

    /** Other tests begin with an empty page. */
    public void clear() {
        jdbc.sql("delete from response.incident").update();
        jdbc.sql("delete from response.tied_service").update();
        jdbc.sql("update inquiry.inquiry set gathered = false where gathered").update();
        SampleServices.clear(jdbc);
    }
}
