package io.haedap.inquiry.template.ui;

import com.vaadin.flow.component.UI;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.template.ReplyTemplate;
import io.haedap.inquiry.template.ReplyTemplateBoard;
import io.haedap.inquiry.ui.ComposerInsert;
import io.haedap.shared.Language;
import io.haedap.shared.Markdown;
import io.haedap.shared.PlainText;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers the reply templates in the composer. */
@Component
@Order(10)
class TemplateInsert implements ComposerInsert {

    private static final int MOST = 8;
    private static final int EXCERPT = 90;

    private final ReplyTemplateBoard board;

    TemplateInsert(ReplyTemplateBoard board) {
        this.board = board;
    }

    @Override
    public String nameKey() {
        return "inquiry.template";
    }

    @Override
    public String key() {
        return "/";
    }

    @Override
    public List<Found> find(InquiryDetails inquiry, String words) {
        return board.fitting(inquiry, words, MOST).stream()
                .map(template -> found(template, inquiry))
                .toList();
    }

    private Found found(ReplyTemplate template, InquiryDetails inquiry) {
        var draft = template.draft();
        var isMissing = inquiry.language() == Language.EN && draft.body().en() == null;
        var excerpt =
                PlainText.shorten(Markdown.text(board.shown(template, inquiry)).replaceAll("\\s+", " "), EXCERPT);
        return new Found(
                draft.name().in(Language.of(UI.getCurrent().getLocale())),
                isMissing ? UI.getCurrent().getTranslation("inquiry.template.korean-only", excerpt) : excerpt,
                false,
                List.of(new Piece("inquiry.insert.do", () -> board.filled(template.id(), inquiry))));
    }
}
