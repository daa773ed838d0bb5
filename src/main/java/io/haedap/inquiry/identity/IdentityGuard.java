package io.haedap.inquiry.identity;

import io.haedap.inquiry.Colleague;
import io.haedap.inquiry.ReplyTakenBack;
import io.haedap.inquiry.question.AnswerReader;
import io.haedap.inquiry.question.CategoryForms;
import io.haedap.people.CurrentStaff;
import io.haedap.people.StaffBoard;
import io.haedap.people.StaffId;
import io.haedap.shared.Actor;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Knows how far an identity check has come, and stands between a reply and what it may not tell yet. */
@Component
public class IdentityGuard {

    private final IdentitySteps steps;
    private final CategoryForms forms;
    private final AnswerReader answers;
    private final StaffBoard colleagues;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IdentityGuard(
            IdentitySteps steps,
            CategoryForms forms,
            AnswerReader answers,
            StaffBoard colleagues,
            CurrentStaff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.steps = steps;
        this.forms = forms;
        this.answers = answers;
        this.colleagues = colleagues;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** Where nobody said anything yet, the category says it. */
    public Identity of(String number, String category) {
        return steps.newest(number)
                .map(step -> new Identity(step.state(), step.method(), named(step.staff()), step.at(), step.remark()))
                .orElseGet(() -> byCategory(category));
    }

    private Identity byCategory(String category) {
        var state = forms.of(category).identity() ? IdentityState.NEEDED : IdentityState.NOT_NEEDED;
        return new Identity(state, null, null, null, null);
    }

    IdentityState state(String number) {
        var standing = steps.standing(number).orElseThrow(Refusal::notFound);
        var said = standing.state();
        return said == null ? byCategory(standing.category()).state() : said;
    }

    /** What in a reply looks like something of the account, while none of that may be told; null where all may. */
    public @Nullable List<AccountWord> suspects(String number, String text) {
        return state(number).mayTell() ? null : AccountWord.in(text, number, answers.given(number));
    }

    /** Refuses what is said to tell something of the account before its owner is known. */
    public void check(String number, AboutAccount about) {
        if (about == AboutAccount.TELLS) {
            var state = state(number);
            if (!state.mayTell()) {
                throw Refusal.conflict("identity-unconfirmed").with("identity", state);
            }
        }
    }

    /** In the transaction that adds the reply: one that asks moves the check on, one before the check ended is recorded. */
    public void replied(String number, long message, String body, AboutAccount about) {
        var state = state(number);
        if (about == AboutAccount.ASKS && state.next().contains(IdentityState.ASKED)) {
            add(number, state, new IdentitySteps.Step(IdentityState.ASKED, null, null, message, me(), clock.instant()));
        } else if (!state.mayTell()) {
            events.publishEvent(new RepliedUnconfirmed(
                    number, message, state, AccountWord.in(body, number, answers.given(number))));
        }
    }

    /** What asked was taken back: nobody was asked. */
    @EventListener
    void takenBack(ReplyTakenBack back) {
        var asked = steps.newest(back.number())
                .filter(step -> step.state() == IdentityState.ASKED
                        && step.message() != null
                        && step.message() == back.message());
        if (asked.isPresent()) {
            add(
                    back.number(),
                    IdentityState.ASKED,
                    new IdentitySteps.Step(IdentityState.NEEDED, null, null, null, me(), clock.instant()));
        }
    }

    void add(String number, IdentityState before, IdentitySteps.Step step) {
        steps.add(number, step);
        events.publishEvent(new IdentityChanged(number, before, step.state(), step.method()));
    }

    @Nullable
    StaffId me() {
        var actor = staff.actor();
        return actor.kind() == Actor.Kind.STAFF ? StaffId.of(actor.id()) : null;
    }

    private @Nullable Colleague named(@Nullable StaffId id) {
        if (id == null) {
            return null;
        }
        var member = colleagues.named(Set.of(id)).get(id);
        return member == null ? null : new Colleague(member.id(), member.email(), member.name());
    }
}
