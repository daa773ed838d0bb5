package io.haedap.inquiry.presence;

import io.haedap.inquiry.Colleague;
import io.haedap.people.CurrentStaff;
import io.haedap.people.StaffBoard;
import io.haedap.people.StaffId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who else has inquiries open, within the queues of whoever asks. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('inquiry:read', 'inquiry:answer')")
public class PresenceBoard {

    private final Presences presences;
    private final StaffBoard colleagues;
    private final CurrentStaff staff;

    PresenceBoard(Presences presences, StaffBoard colleagues, CurrentStaff staff) {
        this.presences = presences;
        this.colleagues = colleagues;
        this.staff = staff;
    }

    public List<Present> others(String number) {
        return others(List.of(number)).getOrDefault(number, List.of());
    }

    /** By number, those alone that somebody else has open; one question for as many as a list shows. */
    public Map<String, List<Present>> others(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        var rows = presences.of(numbers, staff.queues()).stream()
                .filter(row -> !row.staff().equals(staff.id()))
                .toList();
        var names = names(rows);
        var others = new LinkedHashMap<String, List<Present>>();
        for (var row : rows) {
            var who = names.get(row.staff());
            if (who != null) {
                others.computeIfAbsent(row.number(), _ -> new ArrayList<>()).add(new Present(who, row.doing()));
            }
        }
        return others;
    }

    private Map<StaffId, Colleague> names(List<Presences.Row> rows) {
        return colleagues.named(rows.stream().map(Presences.Row::staff).collect(Collectors.toSet())).values().stream()
                .map(member -> new Colleague(member.id(), member.email(), member.name()))
                .collect(Collectors.toMap(Colleague::id, colleague -> colleague));
    }
}
