package io.haedap.inquiry.queue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.haedap.inquiry.Redistribution;
import io.haedap.inquiry.RedistributionDesk;
import io.haedap.inquiry.queue.AgentBoard;
import io.haedap.inquiry.queue.AgentDesk;
import io.haedap.inquiry.queue.AgentRow;
import io.haedap.inquiry.queue.QueueBoard;
import io.haedap.inquiry.ui.Undoing;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.people.StaffBoard;
import io.haedap.people.StaffDesk;
import io.haedap.shared.ui.Initial;
import io.haedap.shared.ui.Screen;
import io.haedap.shared.ui.StateBadge;
import io.haedap.shared.ui.Times;
import io.haedap.shared.ui.Toasts;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Who answers: their queues and skills, how much they take, whether they are there; and giving away what somebody has in hand. */
@Route("agents")
@Menu(title = "inquiry.agents", order = 103, icon = "people")
@RolesAllowed({Rights.QUEUE_WRITE, Rights.INQUIRY_ASSIGN})
@StyleSheet("context://console-assets/queue.css")
class AgentsView extends Screen implements AfterNavigationObserver {

    private final AgentBoard board;
    private final AgentDesk desk;
    private final RedistributionDesk hands;
    private final StaffBoard members;
    private final StaffDesk people;
    private final CurrentStaff staff;
    private final Times times;
    private final Undoing undoing;
    private final RuleWords words;
    private final UnorderedList list = new UnorderedList();

    AgentsView(
            AgentBoard board,
            AgentDesk desk,
            RedistributionDesk hands,
            QueueBoard queues,
            StaffBoard members,
            StaffDesk people,
            CurrentStaff staff,
            Times times,
            Undoing undoing) {
        super("inquiry.agents");
        this.board = board;
        this.desk = desk;
        this.hands = hands;
        this.members = members;
        this.people = people;
        this.staff = staff;
        this.times = times;
        this.undoing = undoing;
        this.words = new RuleWords(queues.names(), List.of());
        var hint = new Paragraph(getTranslation("inquiry.agents.hint"));
        hint.addClassNames("t2", "queue-hint");
        list.addClassName("rule-list");
        var card = new Div(hint, list);
        card.addClassNames("card", "queue-card");
        add(card);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        reload();
    }

    private void reload() {
        list.removeAll();
        board.all().forEach(agent -> list.add(line(agent)));
    }

    private Component line(AgentRow agent) {
        var name = new Span(agent.colleague().name());
        name.addClassNames("med", "cut");
        var head = new Div(new Initial(agent.colleague().name()), name, presence(agent));
        head.addClassName("row");
        var facts = new Span(String.join(" \u00b7 ", facts(agent)));
        facts.addClassNames("t2", "xs");
        var text = new Div(head, facts);
        text.addClassName("rule-text");
        var deeds = new Div();
        deeds.addClassNames("row", "rule-deeds");
        if (staff.may(Rights.QUEUE_WRITE)) {
            deeds.add(small(agent, "inquiry.agent.edit", () -> edit(agent)));
        }
        if (staff.may(Rights.INQUIRY_ASSIGN)) {
            deeds.add(small(agent, "inquiry.redistribute", () -> redistribute(agent)));
        }
        var line = new ListItem(text, deeds);
        line.addClassName("rule-line");
        return line;
    }

    private List<String> facts(AgentRow agent) {
        var queues = agent.queues().isEmpty()
                ? getTranslation("inquiry.queue.every")
                : String.join(
                        ", ", agent.queues().stream().map(words::queue).sorted().toList());
        var hand = agent.capacity() == null
                ? getTranslation("inquiry.agent.in-hand", agent.inHand())
                : getTranslation("inquiry.agent.in-hand.of", agent.inHand(), agent.capacity());
        return agent.skills().isEmpty()
                ? List.of(queues, hand)
                : List.of(queues, hand, getTranslation("inquiry.agent.skills.are", String.join(", ", agent.skills())));
    }

    private Component presence(AgentRow agent) {
        var presence = agent.presence();
        var word = getTranslation("inquiry.presence." + presence.state());
        return StateBadge.plain(
                presence.until() == null
                        ? word
                        : word + " \u00b7 " + getTranslation("inquiry.presence.until", times.at(presence.until())),
                "presence-"
                        + presence.state()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-'));
    }

    private Button small(AgentRow agent, String key, Runnable deed) {
        var button = new Button(getTranslation(key), _ -> deed.run());
        button.setAriaLabel(agent.colleague().name() + ": " + getTranslation(key));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private void edit(AgentRow agent) {
        new AgentDialog(agent, words, staff.may(Rights.STAFF_WRITE), typed -> {
                    if (staff.may(Rights.STAFF_WRITE) && !typed.queues().equals(agent.queues())) {
                        var member = members.one(agent.colleague().id());
                        people.setRights(
                                member.id(), member.version(), member.roles(), typed.queues(), member.categories());
                    }
                    desk.set(agent.colleague().id(), agent.version(), typed.skills(), typed.capacity());
                    reload();
                    Toasts.done(getTranslation(
                            "inquiry.agent.saved", agent.colleague().name()));
                })
                .open();
    }

    private void redistribute(AgentRow agent) {
        var id = agent.colleague().id();
        new RedistributeDialog(
                        agent.colleague().name(),
                        hands.plan(id),
                        words,
                        (Redistribution.To to, String why) -> undoing.done(
                                getTranslation("inquiry.redistribute.done"),
                                () -> hands.redistribute(id, to, why),
                                this::reload))
                .open();
    }
}
