package io.haedap.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.RouterLink;
import io.haedap.inquiry.InquiryAction;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.Priority;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Shortcut;
import java.util.List;
import java.util.function.Consumer;

/** The middle pane: what it is about, the conversation, the composer. */
class TalkPane extends Section {

    private static final List<InquiryAction> IN_MENU = List.of(
            InquiryAction.ASSIGN,
            InquiryAction.HANDOVER,
            InquiryAction.ESCALATE,
            InquiryAction.SETTLE,
            InquiryAction.HOLD,
            InquiryAction.WAIT,
            InquiryAction.RELEASE,
            InquiryAction.CLOSE,
            InquiryAction.SPAM);

    private final CurrentStaff staff;
    private final Consumer<InquiryAction> act;
    private final TalkTools tools;
    private final Runnable changed;
    private final MergedBanner merged = new MergedBanner();
    private final Conversation conversation;
    private final Composer composer;
    private final PresenceLine presence;
    private final RouterLink back = new RouterLink(InquiriesView.class);
    private final H2 subject = new H2();
    private final Span badge = new Span();
    private final Span rank = new Span();
    private final Button claim = new Button(getTranslation("inquiry.action.CLAIM"));
    private final Button reopen = new Button();
    private final MenuBar menu = new MenuBar();
    private final Button side = new Button(getTranslation("inquiry.side"));
    private final Div meta = new Div();
    private Consumer<Priority> ranking = priority -> {};

    /** What the pane calls: an action of the menu, the side pane, that the inquiry is to be read anew, or further back. */
    record Guide(Consumer<InquiryAction> act, Runnable openSide, Runnable changed, Runnable older) {}

    TalkPane(CurrentStaff staff, TalkTools tools, OpenInquiry work, Guide guide) {
        this.staff = staff;
        this.tools = tools;
        this.changed = guide.changed();
        this.act = guide.act();
        this.conversation = new Conversation(work.times(), guide.older());
        this.presence = new PresenceLine(work.presence());
        this.composer = new Composer(work.parts(), work, presence::doing);
        addClassName("talk-pane");
        getElement().setAttribute("aria-label", getTranslation("inquiry.conversation"));
        back.add(Icons.BACK.create(), Deadlines.hidden(getTranslation("inquiry.back")));
        back.addClassName("back");
        subject.addClassName("cut");
        badge.addClassName("state");
        rank.addClassName("rank");
        subject.getElement().setAttribute("tabindex", "-1");
        Shortcut.letter(claim, 'C', "inquiry.action.CLAIM");
        Shortcut.letter(reopen, 'O', "inquiry.action.REOPEN");
        claim.addClickListener(click -> guide.act().accept(InquiryAction.CLAIM));
        reopen.addClickListener(click -> guide.act().accept(InquiryAction.REOPEN));
        side.addClickListener(click -> guide.openSide().run());
        side.addClassName("side-toggle");
        List.of(claim, reopen, side).forEach(button -> button.addThemeVariants(ButtonVariant.SMALL));
        menu.addThemeVariants(MenuBarVariant.SMALL, MenuBarVariant.TERTIARY);
        menu.getElement().setAttribute("aria-label", getTranslation("inquiry.actions"));
        menu.setI18n(new MenuBar.MenuBarI18n().setMoreOptions(getTranslation("inquiry.actions")));
        var line = new Div(back, subject, badge, rank, grow(), claim, reopen, side, menu);
        line.addClassName("row");
        meta.addClassName("meta");
        var head = new Div(line, new Div(meta, presence));
        head.addClassName("talk-head");
        add(head, merged, conversation, composer);
    }

    /** What is done when somebody chooses how urgent it is. */
    void ranking(Consumer<Priority> chosen) {
        ranking = chosen;
    }

    /** Whether a reply or note is unfinished. */
    boolean isWriting() {
        return composer.isWriting();
    }

    /** Keeps what was typed last. */
    void leave() {
        composer.keepUnsaved();
    }

    /** Shows another inquiry, with what was being written in it. */
    void open(InquiryDetails inquiry, QueueFilter filter, String queueName) {
        back.setQueryParameters(filter.parameters());
        composer.setVisible(staff.may(Rights.INQUIRY_ANSWER));
        presence.about(inquiry.number());
        composer.open(inquiry);
        show(inquiry, queueName);
    }

    /** Shows what became of the inquiry that is open; what is being typed is not touched. */
    void refresh(InquiryDetails inquiry, String queueName) {
        composer.refresh(inquiry);
        show(inquiry, queueName);
    }

    void stopped(InquiryDetails inquiry, String queueName) {
        composer.stopped(inquiry);
        show(inquiry, queueName);
    }

    private void show(InquiryDetails inquiry, String queueName) {
        subject.setText(inquiry.subject());
        subject.getElement().setAttribute("title", inquiry.subject());
        badge.removeAll();
        badge.add(Deadlines.badge(inquiry.status()));
        rank.removeAll();
        Ranks.marks(inquiry.priority(), inquiry.escalatedAt() != null).forEach(rank::add);
        var who = inquiry.assignee() == null
                ? getTranslation("inquiry.nobody")
                : getTranslation("inquiry.assignee.is", inquiry.assignee().name());
        meta.removeAll();
        var number = new Span(inquiry.number());
        number.addClassName("num");
        meta.add(number, sep(), new Span(queueName), sep(), new Span(who));
        showActions(inquiry);
        var ties = tools.ties(inquiry.number());
        merged.show(ties, tools.parting(inquiry, changed));
        conversation.show(inquiry, ties, composer.basedOn(), tools.feet(inquiry, changed));
    }

    private void showActions(InquiryDetails inquiry) {
        var may = staff.may(Rights.INQUIRY_ANSWER);
        claim.setVisible(may && inquiry.allows(InquiryAction.CLAIM));
        reopen.setVisible(may && inquiry.allows(InquiryAction.REOPEN));
        reopen.setText(getTranslation(
                switch (inquiry.status()) {
                    case WAITING_FOR_CUSTOMER, ON_HOLD -> "inquiry.action.RESUME";
                    default -> "inquiry.action.REOPEN";
                }));
        menu.removeAll();
        var offered = IN_MENU.stream()
                .filter(action -> may)
                .filter(inquiry::allows)
                .filter(action -> mayOffer(action))
                .toList();
        var deeds = tools.deeds(inquiry);
        menu.setVisible(may && !offered.isEmpty() || !deeds.isEmpty());
        var more = menu.addItem(Icons.MORE.create());
        more.setAriaLabel(getTranslation("inquiry.actions"));
        for (var action : offered) {
            more.getSubMenu().addItem(getTranslation("inquiry.action." + action), click -> act.accept(action));
        }
        for (var deed : deeds) {
            more.getSubMenu().addItem(getTranslation(deed.nameKey()), click -> deed.run(inquiry, changed));
        }
        if (may && inquiry.allows(InquiryAction.PRIORITY)) {
            Ranks.choices(more, inquiry.priority(), priority -> ranking.accept(priority));
        }
    }

    private boolean mayOffer(InquiryAction action) {
        return switch (action) {
            case ASSIGN -> staff.may(Rights.INQUIRY_ASSIGN);
            case HANDOVER, ESCALATE, SETTLE -> staff.may(Rights.INQUIRY_HANDOVER);
            default -> true;
        };
    }

    private static Span grow() {
        var space = new Span();
        space.addClassName("grow");
        return space;
    }

    private static Span sep() {
        var line = new Span();
        line.addClassName("sep");
        return line;
    }
}
