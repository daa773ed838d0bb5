package io.haedap.inquiry.ui;

import io.haedap.category.CategoryTree;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.bulk.BulkDesk;
import io.haedap.people.CurrentStaff;
import io.haedap.people.SavedViews;
import io.haedap.shared.ui.Times;
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
        Times times) {}
