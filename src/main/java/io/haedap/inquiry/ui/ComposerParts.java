package io.haedap.inquiry.ui;

import io.haedap.shared.ui.Times;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What every composer is made with. */
@Component
record ComposerParts(
        Times times, Clock clock, ObjectProvider<ComposerInsert> offered, ObjectProvider<ComposerNotice> notices) {

    List<ComposerInsert> inserts() {
        return offered.orderedStream().toList();
    }

    List<ComposerNotice> strips() {
        return notices.orderedStream().toList();
    }
}
