package io.haedap.inquiry.ui;

import com.vaadin.flow.component.UI;
import io.haedap.inquiry.InquiryDetails;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Opens the sheet of an inquiry for printing. */
@Component
@Order(90)
class PrintDeed implements InquiryDeed {

    @Override
    public String nameKey() {
        return "inquiry.print";
    }

    @Override
    public boolean isOffered(InquiryDetails inquiry) {
        return true;
    }

    @Override
    public void run(InquiryDetails inquiry, Runnable changed) {
        UI.getCurrent().navigate(PrintView.class, inquiry.number());
    }
}
