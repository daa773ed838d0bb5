package io.haedap.inquiry.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import io.haedap.customer.CustomerDesk;
import io.haedap.inquiry.HandoverDesk;
import io.haedap.inquiry.InquiryAction;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryDesk;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.NewHandover;
import io.haedap.inquiry.Priority;
import io.haedap.inquiry.queue.PresenceDesk;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.Language;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import io.haedap.shared.ui.EmptyState;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Markup;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The workspace of agents: list, conversation, customer. The address holds filter and open inquiry. */
@Route("inquiries")
@RolesAllowed(Rights.INQUIRY_READ)
@Menu(title = "inquiry.menu", order = 10, icon = "inbox")
@StyleSheet("context://console-assets/inquiry.css")
@StyleSheet("context://console-assets/inquiry-list.css")
class InquiriesView extends Screen implements HasUrlParameter<String>, BeforeLeaveObserver {

    /** Of the inquiry that is open: conversation and customer. */
    private record Panes(TalkPane talk, SidePane side) {

        void show(boolean isOpen) {
            talk.setVisible(isOpen);
            side.setVisible(isOpen);
        }
    }

    /** So many messages are read of a conversation at first, and twice as many when older ones are asked for. */
    private static final int READ = 100;

    private static final int OTHERS = 5;
    private static final String TALKING = "talking";
    private static final String SIDE_OPEN = "side-open";

    private final InquiryBoard board;
    private final InquiryDesk desk;
    private final HandoverDesk handovers;
    private final InquiryNews news;
    private final Undoing undoing;
    private final ListTools listing;
    private final QueuePane list;
    private final Supplier<Panes> making;
    private final @Nullable PresenceMenu present;
    private final Div nothing;
    private final Div work;
    private @Nullable Panes panes;
    private @Nullable InquiryDetails open;
    private int reading = READ;
    private @Nullable WideList across;
    private @Nullable Registration hearing;

    InquiriesView(
            InquiryBoard board,
            InquiryDesk desk,
            HandoverDesk handovers,
            OpenInquiry.Desks desks,
            CustomerDesk customers,
            CurrentStaff staff,
            Deadlines deadlines,
            Times times,
            InquiryNews news,
            PresenceDesk presence,
            TalkTools tools,
            Undoing undoing,
            ListTools listing,
            ObjectProvider<InquiryPanel> panels) {
        super("inquiry.menu");
        this.board = board;
        this.desk = desk;
        this.handovers = handovers;
        this.news = news;
        this.undoing = undoing;
        addClassName("workspace");
        this.listing = listing;
        list = new QueuePane(listing, this::go, this::claimNext);
        making = () -> new Panes(
                new TalkPane(
                        staff,
                        tools,
                        new OpenInquiry(
                                desks,
                                this::number,
                                new OpenInquiry.Screen(
                                        this::sent, this::stopped, this::returned, this::claimNext, this::refresh)),
                        new TalkPane.Guide(this::act, () -> setSide(true), this::refresh, this::readOlder)),
                new SidePane(
                        staff,
                        times,
                        deadlines,
                        panels.orderedStream().toList(),
                        new SidePane.Guide(
                                (number, field, reason) -> customers.reveal(board.customerOf(number), field, reason),
                                (number, cursor) -> board.others(number, OTHERS, cursor),
                                () -> setSide(false),
                                this::refresh)));
        nothing = new Div();
        nothing.addClassName("nothing");
        work = new Div(list, nothing);
        work.addClassNames("work", "inquiries");
        add(work);
        var beside = new ArrayList<Component>();
        present = staff.may(Rights.INQUIRY_ANSWER) ? new PresenceMenu(presence, times) : null;
        if (present != null) {
            beside.add(present);
        }
        if (staff.may(Rights.INQUIRY_CREATE)) {
            var take = new RouterLink(getTranslation("inquiry.take-down"), TakeDownView.class);
            take.addClassName("button-link");
            beside.add(take);
        }
        actions(beside.toArray(Component[]::new));
    }

    /** Built when the first inquiry is opened: many look at the list alone, and each part is kept for as long as the screen is open. */
    private Panes panes() {
        var made = panes;
        if (made == null) {
            made = making.get();
            made.talk().ranking(this::rank);
            panes = made;
            work.add(made.talk(), made.side());
        }
        return made;
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String number) {
        var filter = QueueFilter.read(event.getLocation().getQueryParameters());
        boolean isWide = filter.wide() && number == null;
        showAcross(isWide ? filter : null);
        if (!isWide && (open == null || !filter.equals(list.filter()) || number == null)) {
            list.show(filter, number);
        }
        setSide(false);
        if (number == null) {
            show(null);
            return;
        }
        try {
            reading = READ;
            show(board.recent(number, reading));
        } catch (Refusal _) {
            show(null);
            tell(new EmptyState(
                    Icons.SEARCH,
                    getTranslation("inquiry.unknown", PlainText.shorten(number, 40)),
                    getTranslation("inquiry.unknown.hint"),
                    back()));
            work.addClassName(TALKING);
        }
    }

    /** On a phone the list is another view. */
    private RouterLink back() {
        var back = new RouterLink(getTranslation("inquiry.back"), InquiriesView.class);
        back.setQueryParameters(list.filter().parameters());
        back.addClassName("button-link");
        return back;
    }

    /** In place of a conversation. */
    private void tell(Component words) {
        nothing.removeAll();
        nothing.add(words);
    }

    /** The list across the screen in place of the panes, or the panes for null. */
    private void showAcross(@Nullable QueueFilter filter) {
        work.setVisible(filter == null);
        if (filter != null && across == null) {
            across = new WideList(listing, this::go, this::claimNext);
            addComponentAsFirst(across);
        }
        if (across != null) {
            across.setVisible(filter != null);
        }
        setClassName("workspace", filter == null);
        if (across != null && filter != null) {
            across.show(filter);
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (panes != null) {
            panes.talk().leave();
        }
    }

    private void show(@Nullable InquiryDetails inquiry) {
        open = inquiry;
        work.setClassName(TALKING, inquiry != null);
        nothing.setVisible(inquiry == null);
        if (panes != null) {
            panes.show(inquiry != null);
        }
        list.select(inquiry == null ? null : inquiry.number());
        if (inquiry == null) {
            tell(Markup.still(
                    new Div(),
                    new EmptyState(getTranslation("inquiry.none"), getTranslation("inquiry.none.hint"), null)));
            title(getTranslation("inquiry.menu"));
            return;
        }
        panes().talk().open(inquiry, list.filter(), queueName(inquiry));
        panes().side().show(inquiry, list.filter());
    }

    private void refresh() {
        if (open != null && isThere(open.number())) {
            open = board.recent(open.number(), reading);
            panes().talk().refresh(open, queueName(open));
            panes().side().show(open, list.filter());
        }
    }

    private void readOlder() {
        reading *= 2;
        refresh();
    }

    /** What was handed to a queue that the person does not see is taken away, in clear words. */
    private boolean isThere(String number) {
        if (board.row(number).isPresent()) {
            return true;
        }
        UI.getCurrent().navigate(InquiriesView.class, list.filter().parameters());
        Toasts.refused(getTranslation("inquiry.gone", number));
        return false;
    }

    /** A reply was taken back: its words are in the composer again, also where another inquiry was opened meanwhile. */
    private void returned(String number) {
        if (number.equals(number())) {
            sent();
        } else {
            UI.getCurrent().navigate(InquiriesView.class, number, list.filter().parameters());
        }
    }

    /** What was sent is seen by whoever sent it. */
    private void sent() {
        if (open != null) {
            open = board.recent(open.number(), reading);
            panes().talk().open(open, list.filter(), queueName(open));
            panes().side().show(open, list.filter());
        }
    }

    private void stopped() {
        if (open != null) {
            open = board.recent(open.number(), reading);
            panes().talk().stopped(open, queueName(open));
        }
    }

    private void act(InquiryAction action) {
        var number = number();
        switch (action) {
            case CLAIM -> done(action, () -> desk.claim(number));
            case RELEASE -> undoable(action, () -> desk.release(number, null));
            case WAIT -> undoable(action, () -> desk.waitForCustomer(number, null));
            case HOLD -> undoable(action, () -> desk.hold(number, null));
            case CLOSE -> undoable(action, () -> desk.close(number, null));
            case SPAM -> undoable(action, () -> desk.spam(number, null));
            case REOPEN -> undoable(action, () -> desk.reopen(number, null));
            case HANDOVER ->
                new HandoverDialog(
                                queueOfOpen(),
                                handovers.queues(),
                                handovers::colleagues,
                                panes().talk().isWriting(),
                                this::handOver)
                        .open();
            case ESCALATE ->
                new ReasonDialog(
                                "inquiry.escalate",
                                reason -> undoing.done(
                                        getTranslation("inquiry.done.ESCALATE"),
                                        () -> handovers.escalate(number, reason),
                                        this::refresh))
                        .open();
            case SETTLE -> undoable(action, () -> handovers.settle(number, null));
            case PRIORITY -> {
                // chosen in the menu, which tells how urgent
            }
            case ASSIGN ->
                new AssignDialog(
                                board.agents(queueOfOpen()),
                                (who, remark) -> undoing.done(
                                        getTranslation("inquiry.done.ASSIGN"),
                                        () -> desk.assign(number, who, remark),
                                        this::refresh))
                        .open();
        }
    }

    private void handOver(NewHandover asked) {
        var number = number();
        var isWriting = panes().talk().isWriting();
        panes().talk().leave();
        var handed = handovers.handOver(number, asked);
        var done = handed.visible()
                ? "inquiry.done.HANDOVER"
                : isWriting ? "inquiry.done.HANDOVER.unsent" : "inquiry.done.HANDOVER.gone";
        Toasts.done(
                getTranslation(done, queueName(handed.queue())),
                getTranslation("inquiry.undo"),
                () -> Refusals.attempt(() -> {
                    handovers.takeBack(number);
                    UI.getCurrent()
                            .navigate(InquiriesView.class, number, list.filter().parameters());
                }));
        if (handed.visible()) {
            refresh();
        } else {
            UI.getCurrent().navigate(InquiriesView.class, list.filter().parameters());
        }
    }

    private void rank(Priority priority) {
        var number = number();
        if (open != null && open.priority() != priority) {
            var word = getTranslation("inquiry.priority." + priority);
            Refusals.attempt(() -> undoing.done(
                    getTranslation("inquiry.done.PRIORITY", word),
                    () -> desk.prioritize(number, priority, null),
                    this::refresh));
        }
    }

    private void done(InquiryAction action, Runnable deed) {
        if (Refusals.attempt(deed)) {
            Toasts.done(getTranslation("inquiry.done." + action));
        }
        refresh();
    }

    private void undoable(InquiryAction action, Runnable deed) {
        Refusals.attempt(() -> undoing.done(getTranslation("inquiry.done." + action), deed, this::refresh));
        refresh();
    }

    private void claimNext() {
        if (present == null) {
            takeNext();
        } else {
            present.whileThere(this::takeNext);
        }
    }

    private void takeNext() {
        Refusals.attempt(() -> {
            var queue = filter().queue();
            var claimed = (queue == null ? desk.claimNext() : desk.claimNext(queue)).orElse(null);
            if (claimed == null) {
                Toasts.done(getTranslation("inquiry.claim-next.none"));
            } else {
                UI.getCurrent().navigate(InquiriesView.class, claimed, filter().parameters());
            }
        });
    }

    private QueueFilter filter() {
        return across != null && across.isVisible() ? across.filter() : list.filter();
    }

    private void go(QueueFilter filter) {
        UI.getCurrent().navigate(InquiriesView.class, filter.parameters());
    }

    private void setSide(boolean isOpen) {
        work.setClassName(SIDE_OPEN, isOpen);
    }

    private String number() {
        return open == null ? "" : open.number();
    }

    private String queueOfOpen() {
        return open == null ? "" : open.queue();
    }

    private String queueName(InquiryDetails inquiry) {
        return queueName(inquiry.queue());
    }

    private String queueName(String slug) {
        var name = board.queueNames().get(slug);
        return name == null ? slug : name.in(Language.of(getLocale()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        hearing = news.tell(listing.staff().id(), moment -> ui.access(() -> hear(moment)));
        Keys.listenIn(this);
    }

    private void hear(Moment moment) {
        if (across != null && across.isVisible()) {
            across.hear(moment);
            return;
        }
        list.hear(moment);
        if (moment.concerns(number())) {
            refresh();
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (hearing != null) {
            hearing.remove();
        }
    }
}
