package io.haedap.inquiry.ui;

import com.vaadin.flow.component.UI;
import io.haedap.inquiry.InquiryQueue;
import java.util.Collection;

/** Says how many can be taken in queues, and how many stand aside there because something will answer them together. */
final class WaitingWords {

    private WaitingWords() {}

    static String of(Collection<InquiryQueue> queues) {
        var waiting = queues.stream().mapToLong(InquiryQueue::waiting).sum();
        var gathered = queues.stream().mapToLong(InquiryQueue::gathered).sum();
        return gathered == 0
                ? UI.getCurrent().getTranslation("inquiry.waiting", waiting)
                : UI.getCurrent().getTranslation("inquiry.waiting.gathered", waiting, gathered);
    }
}
