package io.haedap.notice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.haedap.notice.NoticeAppearance;
import io.haedap.notice.NoticeId;
import io.haedap.notice.NoticeProof;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Refusal;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.StateBadge;
import io.haedap.shared.ui.Times;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A sheet to print: which text of a notice anyone could read from when to when, with its hash. */
@Route("notices/proof")
@RolesAllowed({Rights.NOTICE_READ, Rights.AUDIT_READ})
@StyleSheet("context://console-assets/notice.css")
@StyleSheet("context://console-assets/notice-print.css")
class NoticeProofView extends Screen implements HasUrlParameter<String> {

    private final NoticeProof proof;
    private final CurrentStaff staff;
    private final Times times;
    private final Clock clock;
    private final Article sheet = new Article();

    NoticeProofView(NoticeProof proof, CurrentStaff staff, Times times, Clock clock) {
        super("notice.proof");
        this.proof = proof;
        this.staff = staff;
        this.times = times;
        this.clock = clock;
        if (staff.may(Rights.NOTICE_READ)) {
            crumb(getTranslation("notice.menu"), NoticesView.class);
        }
        var print = new Button(
                getTranslation("notice.proof.print"),
                _ -> UI.getCurrent().getPage().executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.PRIMARY);
        actions(print);
        sheet.addClassNames("card", "proof-sheet");
        addClassName("proof-screen");
        add(sheet);
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        try {
            show(proof.of(NoticeId.of(id)));
        } catch (Refusal unknown) {
            throw new NotFoundException(unknown.type());
        }
    }

    private void show(NoticeProof.Sheet notice) {
        sheet.removeAll();
        sheet.add(new H2(notice.title()), facts(notice));
        if (notice.appearances().isEmpty()) {
            sheet.add(new Paragraph(getTranslation("notice.proof.none")));
        }
        notice.appearances().stream()
                .sorted(Comparator.comparing(NoticeAppearance::beganAt)
                        .reversed()
                        .thenComparing(NoticeAppearance::language))
                .forEach(one -> sheet.add(line(one)));
        var how = new Paragraph(getTranslation("notice.proof.how"));
        how.addClassNames("xs", "t2");
        sheet.add(how);
    }

    private DescriptionList facts(NoticeProof.Sheet notice) {
        var facts = new DescriptionList();
        facts.addClassName("proof-facts");
        fact(facts, "notice.proof.number", "#" + notice.notice());
        fact(facts, "notice.field.kind", getTranslation("notice.kind." + notice.kind()));
        var effective = notice.effectiveAt();
        if (effective != null) {
            fact(facts, "notice.field.effectiveAt", times.full(effective));
        }
        notice.late()
                .forEach(step -> fact(
                        facts,
                        "notice.proof.late",
                        times.exact(step.at()) + " \u00b7 " + getTranslation("notice.revision", step.revision())
                                + " \u00b7 " + getTranslation("notice.step.late", step.daysLate()) + " \u00b7 "
                                + step.remark()));
        fact(facts, "notice.proof.made", times.full(clock.instant()) + " (Asia/Seoul) \u00b7 " + staff.name());
        return facts;
    }

    private void fact(DescriptionList facts, String key, String words) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(words));
    }

    private Component line(NoticeAppearance one) {
        var span = new H3(exact(one) + " \u2013 "
                + (one.endedAt() == null ? getTranslation("notice.proof.now") : times.exact(one.endedAt())));
        var what = new Div(
                new Span(getTranslation("notice.revision", one.revision())),
                new Span(getTranslation("shared.language." + one.language().tag())),
                end(one.how()));
        what.addClassNames("row", "t2", "proof-what");
        var hash = new Div(new Span("SHA-256"), new Code(one.sha256()));
        hash.addClassName("proof-hash");
        if (!one.intact()) {
            hash.add(new Span(getTranslation("notice.proof.broken")));
            hash.addClassName("broken");
        }
        var title = new Div(one.text().title());
        title.addClassName("strong");
        var body = new Pre(one.text().body());
        var text = new Div(title, body);
        text.addClassName("proof-text");
        text.getElement().setAttribute("lang", one.language().tag());
        var line = new Div(span, what, hash, text);
        line.addClassName("proof-line");
        return line;
    }

    private String exact(NoticeAppearance one) {
        return times.exact(one.beganAt());
    }

    private Component end(@Nullable String how) {
        return how == null
                ? StateBadge.plain(getTranslation("notice.proof.public"), "st-published")
                : new Span(getTranslation("notice.proof." + how));
    }
}
