package io.haedap.inquiry.ui;

import io.haedap.category.CategoryTree;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.bulk.BulkDesk;
import io.haedap.people.CurrentStaff;
import io.haedap.people.SavedViews;
import io.haedap.shared.ui.Times;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the list works with. */
@Component
record ListTools(
        InquiryBoard board,
        BulkDesk bulk,
        BulkWork work,
        Undoing undoing,
        SavedViews views,
        CategoryTree tree,
        CurrentStaff staff,
        Deadlines deadlines,
        DrawnRows rows,
        Times times,
        List<Gatherers> gatherers) {

    /** What gathered each of them; the first that says so. */
    Map<String, Gatherers.Gatherer> gathered(Collection<String> numbers) {
        var found = new HashMap<String, Gatherers.Gatherer>();
        gatherers.forEach(one -> one.of(numbers).forEach(found::putIfAbsent));
        return found;
    }
}
