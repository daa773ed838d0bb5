package io.haedap.faq;

import io.haedap.people.CurrentStaff;
import io.haedap.shared.Faults;
import io.haedap.shared.Language;
import io.haedap.shared.MarkdownBlock;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What reviewers and editors say about an entry to one another. None of it changes the entry or an approval. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('faq:review', 'faq:write')")
public class ReviewDesk {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_QUOTE = 500;

    private final FaqBoard board;
    private final ReviewBoard review;
    private final Remarks remarks;
    private final TranslatedParagraphs translations;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReviewDesk(
            FaqBoard board,
            ReviewBoard review,
            Remarks remarks,
            TranslatedParagraphs translations,
            CurrentStaff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.board = board;
        this.review = review;
        this.remarks = remarks;
        this.translations = translations;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** Says something about a paragraph, the title or the whole of that revision. */
    public Remark remark(FaqId faq, NewRemark remark) {
        var details = board.details(faq);
        new Faults()
                .text("body", PlainText.tidyOrNull(remark.body()), LONGEST)
                .optionalText("quote", remark.quote(), LONGEST_QUOTE)
                .refuse();
        if (remark.revision() > details.revision()) {
            throw Refusal.invalid("revision", "faq-remark-revision");
        }
        var content = board.content(faq, remark.revision());
        var block = block(content, remark);
        var quote = PlainText.tidyOrNull(remark.quote());
        var tidy = new NewRemark(
                remark.revision(),
                remark.language(),
                remark.paragraph(),
                quote == null || quote.isEmpty() ? null : quote,
                PlainText.tidy(remark.body()));
        var id = remarks.add(faq, tidy, block, staff.id(), staff.name(), clock.instant());
        events.publishEvent(new RemarkChanged(faq, id, "made"));
        return review.remark(faq, id);
    }

    private static @Nullable MarkdownBlock block(FaqContent content, NewRemark remark) {
        var paragraph = remark.paragraph();
        if (paragraph == null) {
            return null;
        }
        var language = remark.language();
        var english = content.translations().en();
        List<MarkdownBlock> blocks = language == null
                ? List.of()
                : language == Language.KO
                        ? MarkdownBlock.of(content.translations().ko().body())
                        : english == null ? List.of() : MarkdownBlock.of(english.body());
        if (paragraph < 0 || paragraph >= blocks.size()) {
            throw Refusal.invalid("paragraph", "faq-remark-paragraph");
        }
        return blocks.get(paragraph);
    }

    public Remark answer(FaqId faq, long remark, String body) {
        var known = review.remark(faq, remark);
        new Faults().text("body", PlainText.tidyOrNull(body), LONGEST).refuse();
        remarks.answer(known.id(), PlainText.tidy(body), staff.id(), staff.name(), clock.instant());
        events.publishEvent(new RemarkChanged(faq, remark, "answered"));
        return review.remark(faq, remark);
    }

    /** Settles a remark or takes it up again; refused where it is so already. */
    public Remark take(FaqId faq, long remark, RemarkAction action) {
        var known = review.remark(faq, remark);
        var changed = switch (action) {
            case RESOLVE -> remarks.resolve(known.id(), staff.id(), staff.name(), clock.instant());
            case REOPEN -> remarks.reopen(known.id());
        };
        if (!changed) {
            throw Refusal.conflict("faq-remark-transition").with("open", known.isOpen());
        }
        events.publishEvent(new RemarkChanged(faq, remark, action == RemarkAction.RESOLVE ? "resolved" : "reopened"));
        return review.remark(faq, remark);
    }

    /** Finds an English paragraph right as it is; the hashes are those of the newest revision. */
    @PreAuthorize("hasAuthority('faq:write')")
    public TranslationState markCurrent(FaqId faq, String koreanHash, String englishHash) {
        var details = board.details(faq);
        var paragraph = translations.of(faq).paragraphs().stream()
                .filter(one ->
                        one.koreanHash().equals(koreanHash) && one.englishHash().equals(englishHash))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("faq-outdated-revision").with("revision", details.revision()));
        if (paragraph.isBehind()) {
            translations.mark(faq, paragraph, staff.id(), staff.name(), clock.instant());
            events.publishEvent(new TranslationMarked(faq, details.revision()));
        }
        var now = translations.of(faq);
        translations.count(faq, now.behind());
        return now;
    }
}
