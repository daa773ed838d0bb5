package io.haedap.knowledge.ui;

import com.vaadin.flow.component.UI;
import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.ui.ComposerInsert;
import io.haedap.knowledge.KnowledgeBoard;
import io.haedap.knowledge.KnownEntry;
import io.haedap.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers published entries in the composer: title and link, or the whole text. */
@Component
@Order(20)
class FaqInsert implements ComposerInsert {

    private static final Pattern MARKS = Pattern.compile("[\\\\\\[\\]`*_<>!&]");

    private final KnowledgeBoard board;

    FaqInsert(KnowledgeBoard board) {
        this.board = board;
    }

    @Override
    public String nameKey() {
        return "knowledge.insert";
    }

    @Override
    public String key() {
        return "#";
    }

    @Override
    public List<Found> find(InquiryDetails inquiry, String words) {
        return board.find(words.isBlank() ? inquiry.subject() : words, inquiry.language()).stream()
                .map(entry -> found(entry, inquiry.language()))
                .toList();
    }

    @Override
    public List<Found> offered(InquiryDetails inquiry) {
        return board.fitting(inquiry.subject(), inquiry.language()).stream()
                .map(entry -> found(entry, inquiry.language()))
                .toList();
    }

    private Found found(KnownEntry entry, Language language) {
        var pieces = new ArrayList<Piece>();
        var url = entry.url();
        if (url != null) {
            var name = MARKS.matcher(entry.title()).replaceAll("\\\\$0");
            pieces.add(new Piece("knowledge.insert.link", () -> "[" + name + "](" + url + ")"));
        }
        pieces.add(new Piece("knowledge.insert.body", () -> board.quoted(entry)));
        var detail = entry.isInternal()
                ? UI.getCurrent().getTranslation("knowledge.internal")
                : entry.language() == language
                        ? String.valueOf(url)
                        : UI.getCurrent().getTranslation("knowledge.korean-only");
        return new Found(entry.title(), detail, entry.isInternal(), pieces);
    }
}
