package io.haedap.faq.ui;

import io.haedap.faq.FaqId;
import io.haedap.shared.ui.Icons;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a work list: what it is about, why it is here, since when, and what can be done about it. */
record WorkLine(String title, @Nullable FaqId faq, String detail, String why, String when, List<Step> steps) {

    /** A button; {@code key} is that of its words. */
    record Step(String key, Icons icon, Runnable deed) {}
}
