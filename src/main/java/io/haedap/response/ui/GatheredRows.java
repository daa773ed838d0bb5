package io.haedap.response.ui;

import com.vaadin.flow.component.UI;
import io.haedap.inquiry.ui.Gatherers;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.response.GatheringBoard;
import io.haedap.shared.Language;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Inquiries of an incident that is on stand apart in the queue: it answers them when it is over. */
@Component
class GatheredRows implements Gatherers {

    private final GatheringBoard board;
    private final CurrentStaff staff;

    GatheredRows(GatheringBoard board, CurrentStaff staff) {
        this.board = board;
        this.staff = staff;
    }

    @Override
    public Map<String, Gatherer> of(Collection<String> numbers) {
        if (numbers.isEmpty() || !staff.may(Rights.STATUS_READ)) {
            return Map.of();
        }
        var language = Language.of(UI.getCurrent().getLocale());
        var found = new HashMap<String, Gatherer>();
        board.gathering(numbers)
                .forEach((number, incident) -> found.put(
                        number,
                        new Gatherer(incident.name().in(language), "/console/status/incidents/" + incident.id())));
        return found;
    }
}
