package io.haedap.inquiry.around;

import io.haedap.inquiry.Colleague;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.people.StaffBoard;
import io.haedap.shared.Refusal;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Whom a note of a queue can name: colleagues who see it, and nobody oneself. */
@Service
@PreAuthorize("hasAuthority('inquiry:read')")
public class MentionBoard {

    private static final int MOST = 8;

    private final StaffBoard colleagues;
    private final CurrentStaff staff;

    MentionBoard(StaffBoard colleagues, CurrentStaff staff) {
        this.colleagues = colleagues;
        this.staff = staff;
    }

    /** Those whose name or address begins so, or all where nothing was typed. */
    public List<Colleague> find(String queue, String begun) {
        if (!staff.sees(queue)) {
            throw Refusal.notFound();
        }
        var words = begun.strip().toLowerCase(Locale.ROOT);
        return colleagues.holding(Rights.INQUIRY_READ, queue).stream()
                .filter(member -> !member.id().equals(staff.id()))
                .filter(member -> member.name().toLowerCase(Locale.ROOT).contains(words)
                        || member.email().toLowerCase(Locale.ROOT).startsWith(words))
                .limit(MOST)
                .map(member -> new Colleague(member.id(), member.email(), member.name()))
                .toList();
    }
}
