package io.haedap.inquiry.template;

import io.haedap.inquiry.InquiryDetails;
import io.haedap.people.CurrentStaff;
import io.haedap.shared.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reply templates of the queues that a person sees, and what becomes of them in an inquiry. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('inquiry:answer', 'template:write')")
public class ReplyTemplateBoard {

    private final ReplyTemplates templates;
    private final ReplyFacts facts;
    private final CurrentStaff staff;

    ReplyTemplateBoard(ReplyTemplates templates, ReplyFacts facts, CurrentStaff staff) {
        this.templates = templates;
        this.facts = facts;
        this.staff = staff;
    }

    /** By name. */
    public List<ReplyTemplate> all() {
        return templates.seen(staff.queues(), ReplyTemplateDesk.MOST);
    }

    public ReplyTemplate one(long id) {
        return templates
                .one(id)
                .filter(found -> found.draft().queue() == null
                        || staff.sees(found.draft().queue()))
                .orElseThrow(Refusal::notFound);
    }

    /** Those that hold all of the words, best first: of its category, then of its queue, then those for all. */
    public List<ReplyTemplate> fitting(InquiryDetails inquiry, String words, int most) {
        var wanted = words.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return all().stream()
                .filter(one ->
                        one.draft().queue() == null || one.draft().queue().equals(inquiry.queue()))
                .filter(one -> holds(one, wanted))
                .filter(one -> mayTell(one, inquiry))
                .sorted(Comparator.comparingInt((ReplyTemplate one) -> distance(one, inquiry, wanted)))
                .limit(most)
                .toList();
    }

    /** Its words in the customer's language, with what they leave open filled in. */
    public String filled(long id, InquiryDetails inquiry) {
        var template = one(id);
        if (!mayTell(template, inquiry)) {
            throw Refusal.conflict("identity-unconfirmed")
                    .with("identity", inquiry.particulars().identity().state());
        }
        return shown(template, inquiry);
    }

    /** How it would read, for a list to choose from. */
    public String shown(ReplyTemplate template, InquiryDetails inquiry) {
        return ReplyVariable.fill(template.draft().body().in(inquiry.language()), facts.of(inquiry));
    }

    /** What tells something of an account is held back until its owner is known. */
    private static boolean mayTell(ReplyTemplate one, InquiryDetails inquiry) {
        return !one.draft().account() || inquiry.particulars().identity().mayTell();
    }

    private static boolean holds(ReplyTemplate one, String[] wanted) {
        var draft = one.draft();
        var text = String.join(
                        "\n",
                        draft.name().ko(),
                        String.valueOf(draft.name().en()),
                        draft.body().ko(),
                        String.valueOf(draft.body().en()))
                .toLowerCase(Locale.ROOT);
        return List.of(wanted).stream().allMatch(text::contains);
    }

    private static int distance(ReplyTemplate one, InquiryDetails inquiry, String[] wanted) {
        var draft = one.draft();
        var name = (draft.name().ko() + " " + draft.name().en()).toLowerCase(Locale.ROOT);
        var isNamed = List.of(wanted).stream().allMatch(name::contains);
        var far = draft.category() == null ? 1 : inquiry.category().equals(draft.category()) ? 0 : 3;
        return (isNamed ? 0 : 8) + far * 2 + (draft.queue() == null ? 1 : 0);
    }
}
