package io.haedap.inquiry.around;

import io.haedap.inquiry.InquiryBoard;
import io.haedap.people.CurrentStaff;
import io.haedap.shared.PlainText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions about tags, within the queues of whoever asks. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('inquiry:read')")
public class TagBoard {

    private final Surroundings around;
    private final InquiryBoard inquiries;
    private final CurrentStaff staff;

    TagBoard(Surroundings around, InquiryBoard inquiries, CurrentStaff staff) {
        this.around = around;
        this.inquiries = inquiries;
        this.staff = staff;
    }

    /** The words of one inquiry, in their order. */
    public List<String> of(String number) {
        inquiries.version(number);
        return around.tags(List.of(number)).getOrDefault(number, List.of());
    }

    /** For the rows of a list, which were narrowed already; one without tags is left out. */
    public Map<String, List<String>> of(Collection<String> numbers) {
        return numbers.isEmpty() ? Map.of() : around.tags(numbers);
    }

    /** Words in use that begin so, for proposals. */
    public List<String> inUse(String begun, int most) {
        return PlainText.isStorable(begun)
                ? around.inUse(TagDesk.tidy(begun), staff.queues(), Math.clamp(most, 1, 100))
                : List.of();
    }
}
