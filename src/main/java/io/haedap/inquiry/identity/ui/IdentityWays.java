package io.haedap.inquiry.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.identity.IdentityDesk;
import io.haedap.inquiry.identity.IdentityState;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.shared.ui.Refusals;
import io.haedap.shared.ui.Toasts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The buttons that take an identity check on from where it stands. */
@Component
class IdentityWays {

    private final IdentityDesk desk;
    private final CurrentStaff staff;

    IdentityWays(IdentityDesk desk, CurrentStaff staff) {
        this.desk = desk;
        this.staff = staff;
    }

    /** Those of the states that can come next, for whoever may reply. */
    List<Button> of(InquiryDetails inquiry, Set<IdentityState> wanted, Runnable changed) {
        var ways = new ArrayList<Button>();
        if (!staff.may(Rights.INQUIRY_ANSWER)) {
            return ways;
        }
        var state = inquiry.particulars().identity().state();
        for (var next : IdentityState.values()) {
            if (wanted.contains(next) && state.next().contains(next) && isOpen(next, inquiry)) {
                ways.add(way(next, inquiry, changed));
            }
        }
        return ways;
    }

    /** Nobody is asked where the conversation is over. */
    private static boolean isOpen(IdentityState next, InquiryDetails inquiry) {
        return next != IdentityState.ASKED || !inquiry.status().isOver();
    }

    private Button way(IdentityState next, InquiryDetails inquiry, Runnable changed) {
        var number = inquiry.number();
        var button = switch (next) {
            case ASKED -> button("inquiry.identity.ask", () -> ask(inquiry, changed));
            case CONFIRMED ->
                button(
                        "inquiry.identity.confirm",
                        () -> new IdentityDialog("inquiry.identity.confirm.title", true, (method, remark) -> {
                                    desk.confirm(number, method, remark);
                                    done(changed);
                                })
                                .open());
            case REFUSED ->
                button(
                        "inquiry.identity.refuse",
                        () -> new IdentityDialog("inquiry.identity.refuse.title", false, (_, remark) -> {
                                    desk.refuse(number, remark);
                                    done(changed);
                                })
                                .open());
            case NOT_NEEDED ->
                button(
                        "inquiry.identity.waive",
                        () -> new IdentityDialog("inquiry.identity.waive.title", false, (_, remark) -> {
                                    desk.waive(number, remark);
                                    done(changed);
                                })
                                .open());
            case NEEDED ->
                button(
                        inquiry.particulars().identity().state() == IdentityState.NOT_NEEDED
                                ? "inquiry.identity.need"
                                : "inquiry.identity.need.again",
                        () -> Refusals.attempt(() -> {
                            desk.need(number, null);
                            done(changed);
                        }));
        };
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void ask(InquiryDetails inquiry, Runnable changed) {
        if (Refusals.attempt(() -> desk.ask(inquiry.number(), inquiry.lastMessage(), inquiry.language()))) {
            Toasts.done(word("inquiry.identity.asked"));
        }
        changed.run();
    }

    private static void done(Runnable changed) {
        Toasts.done(word("inquiry.identity.saved"));
        changed.run();
    }

    private static Button button(String key, Runnable deed) {
        return new Button(word(key), _ -> deed.run());
    }

    private static String word(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
