package io.haedap.notice.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import io.haedap.notice.NoticeId;
import io.haedap.notice.NoticeStep;
import io.haedap.people.StaffBoard;
import io.haedap.shared.ui.StateBadge;
import io.haedap.shared.ui.Times;
import java.util.List;

/** What was done with which revision, newest first: the proof of when what was public. */
class NoticeRecord extends Div {

    private final StaffBoard staff;
    private final Times times;

    NoticeRecord(StaffBoard staff, Times times) {
        this.staff = staff;
        this.times = times;
        addClassName("notice-record");
    }

    void show(NoticeId notice, List<NoticeStep> steps) {
        removeAll();
        var list = new OrderedList();
        list.addClassName("plain-list");
        steps.forEach(step -> list.add(line(step)));
        var proof = new RouterLink(getTranslation("notice.proof"), NoticeProofView.class, notice.toString());
        proof.addClassName("proof-link");
        add(new H2(getTranslation("notice.record")), list, proof);
    }

    private ListItem line(NoticeStep step) {
        var what = new Span(getTranslation("notice.step." + step.action()));
        what.addClassName("strong");
        var revision = new Span(getTranslation("notice.revision", step.revision()));
        revision.addClassNames("xs", "t3");
        var by = step.by();
        var name = by == null
                ? getTranslation("notice.by.schedule")
                : staff.name(by).orElse("");
        var who = new Span(name + " · " + times.at(step.at()));
        who.addClassNames("xs", "t2", "who");
        var line = new ListItem(what, revision, who);
        if (step.daysLate() > 0) {
            line.add(StateBadge.plain(getTranslation("notice.step.late", step.daysLate()), "st-outdated"));
        }
        var remark = step.remark();
        if (remark != null && !remark.isBlank()) {
            var said = new Span(remark);
            said.addClassName("said");
            line.add(said);
        }
        return line;
    }
}
