package io.haedap.notice.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.haedap.notice.LeadRule;
import io.haedap.notice.LeadTime;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Times;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says while a notice is written until which day it has to be published, and what becomes of it after that. */
class LeadHint extends Div {

    private final Map<LeadRule, LeadTime> leads;
    private final Times times;

    LeadHint(Map<LeadRule, LeadTime> leads, Times times) {
        this.leads = leads;
        this.times = times;
        addClassName("lead-hint");
        getElement().setAttribute("role", "status");
    }

    void show(@Nullable LeadRule rule, @Nullable Instant effective) {
        removeAll();
        removeClassName("late");
        var lead = rule == null ? null : leads.get(rule);
        if (lead == null || lead.days() == 0) {
            return;
        }
        if (effective == null) {
            add(new Span(getTranslation("notice.lead.days", lead.days())));
            return;
        }
        var lastDay = lead.lastDay(effective);
        var day = times.weekday(lastDay.atStartOfDay(Times.ZONE).toInstant());
        var first = new Span(getTranslation("notice.lead.by", day, lead.days()));
        first.addClassName("strong");
        if (times.today().isAfter(lastDay)) {
            addClassName("late");
            add(Icons.WARN.create(), first, new Span(getTranslation("notice.lead.late." + lead.enforcement())));
        } else {
            add(Icons.CAL.create(), first);
        }
    }
}
