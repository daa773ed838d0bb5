package io.haedap.knowledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.haedap.faq.FaqRow;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.InquiryMessage;
import io.haedap.inquiry.MessageKind;
import io.haedap.inquiry.ui.MessageFoot;
import io.haedap.knowledge.CitationBoard;
import io.haedap.knowledge.CitedEntry;
import io.haedap.knowledge.MadeDraft;
import io.haedap.knowledge.ReplyDraftBoard;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.StateBadge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** Below a reply that left: the entries that it names, and the draft that it became or can become. */
@org.springframework.stereotype.Component
@Order(10)
class ReplyFoot implements MessageFoot {

    private final CitationBoard citations;
    private final ReplyDraftBoard drafts;
    private final Drafting drafting;
    private final CurrentStaff staff;

    ReplyFoot(CitationBoard citations, ReplyDraftBoard drafts, Drafting drafting, CurrentStaff staff) {
        this.citations = citations;
        this.drafts = drafts;
        this.drafting = drafting;
        this.staff = staff;
    }

    @Override
    public Map<String, Component> show(InquiryDetails inquiry, Runnable changed) {
        if (!staff.may(Rights.FAQ_READ) || !staff.may(Rights.INQUIRY_READ)) {
            return Map.of();
        }
        var sent = inquiry.messages().stream()
                .filter(message -> message.kind() == MessageKind.REPLY && message.sendsAt() == null)
                .toList();
        var ids = sent.stream().map(ReplyFoot::id).toList();
        var cited = citations.of(ids).stream()
                .collect(Collectors.groupingBy(one -> one.citation().message()));
        var made = drafts.of(ids);
        var feet = new HashMap<String, Component>();
        for (var message : sent) {
            var foot = new Foot();
            cited.getOrDefault(id(message), List.of()).forEach(one -> foot.add(citation(one)));
            draft(inquiry, message, made.get(id(message)), changed).ifPresent(foot::add);
            if (foot.getComponentCount() > 0) {
                feet.put(message.id(), foot);
            }
        }
        return feet;
    }

    @StyleSheet("context://console-assets/knowledge.css")
    private static final class Foot extends Div {

        private Foot() {
            addClassName("reply-foot");
        }
    }

    private Optional<Component> draft(
            InquiryDetails inquiry, InquiryMessage message, @Nullable MadeDraft made, Runnable changed) {
        if (made != null) {
            return Optional.of(link("knowledge.draft.made", made.entry()));
        }
        if (!drafting.isPossible()) {
            return Optional.empty();
        }
        var number = message.origin() == null ? inquiry.number() : message.origin();
        var make = new Button(
                word("knowledge.draft.make"),
                Icons.BOOK.create(),
                _ -> Refusals.attempt(() -> drafting.make(number, id(message), changed)));
        make.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return Optional.of(make);
    }

    private static Component citation(CitedEntry one) {
        var link = link("knowledge.cited", one.entry());
        var live = one.entry().liveRevision();
        if (live == null) {
            link.add(StateBadge.plain(word("knowledge.cited.gone"), "state"));
        } else if (live != one.citation().revision()) {
            link.add(StateBadge.plain(word("knowledge.cited.older"), "state"));
        }
        return link;
    }

    private static Div link(String key, FaqRow entry) {
        var what = new Span(word(key));
        what.addClassName("t3");
        var title = new Anchor("/console/faqs/" + entry.id(), entry.title(language()));
        return new Div(Icons.BOOK.create(), what, title);
    }

    private static long id(InquiryMessage message) {
        return Long.parseLong(message.id());
    }

    static Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }

    static String word(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
