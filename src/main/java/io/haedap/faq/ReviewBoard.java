package io.haedap.faq;

import io.haedap.shared.Refusal;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was said about an entry, and how its translation stands. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('faq:read')")
public class ReviewBoard {

    private final FaqBoard board;
    private final Remarks remarks;
    private final TranslatedParagraphs translations;

    ReviewBoard(FaqBoard board, Remarks remarks, TranslatedParagraphs translations) {
        this.board = board;
        this.remarks = remarks;
        this.translations = translations;
    }

    /** Open ones first, each with its place in the newest revision. */
    public List<Remark> remarks(FaqId faq) {
        return remarks.of(faq, board.details(faq).content().translations());
    }

    public Remark remark(FaqId faq, long id) {
        return remarks.of(faq, id, board.details(faq).content().translations()).stream()
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    public TranslationState translation(FaqId faq) {
        board.details(faq);
        return translations.of(faq);
    }
}
