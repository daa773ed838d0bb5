package io.haedap.response.ui;

import com.vaadin.flow.component.Component;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.people.StaffBoard;
import io.haedap.response.GatheringBoard;
import io.haedap.response.LinkDesk;
import io.haedap.response.MassReplyDesk;
import io.haedap.shared.ui.ScreenNews;
import io.haedap.shared.ui.Times;
import io.haedap.status.Incident;
import io.haedap.status.ui.IncidentPanel;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** On an incident's screen: who has it too, and the inquiries that it gathered. */
@org.springframework.stereotype.Component
@Order(10)
class GatheringPanel implements IncidentPanel {

    private final GatheringBoard board;
    private final LinkDesk desk;
    private final MassReplyDesk replies;
    private final StaffBoard colleagues;
    private final CurrentStaff staff;
    private final LikenessWords words;
    private final Times times;
    private final ScreenNews news;

    GatheringPanel(
            GatheringBoard board,
            LinkDesk desk,
            MassReplyDesk replies,
            StaffBoard colleagues,
            CurrentStaff staff,
            LikenessWords words,
            Times times,
            ScreenNews news) {
        this.board = board;
        this.desk = desk;
        this.replies = replies;
        this.colleagues = colleagues;
        this.staff = staff;
        this.words = words;
        this.times = times;
        this.news = news;
    }

    @Override
    public Optional<Component> show(Incident incident) {
        var sees = staff.may(Rights.INQUIRY_READ);
        var answers = sees && staff.may(Rights.INQUIRY_ANSWER);
        var strip = answers
                ? new MassReplyStrip(
                        incident,
                        replies,
                        times,
                        reply -> colleagues.name(reply.author()).orElse("?"))
                : null;
        return Optional.of(
                new GatheringCard(incident.id(), board, answers ? desk : null, strip, sees, words, times, news));
    }
}
