package io.haedap.inquiry.ui;

import io.haedap.inquiry.InquiryDetails;
import io.haedap.inquiry.around.MentionBoard;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Names a colleague in a note: whoever is named is told, and watches from then on. */
@Component
@Order(90)
class MentionInsert implements ComposerInsert {

    private final MentionBoard board;

    MentionInsert(MentionBoard board) {
        this.board = board;
    }

    @Override
    public String nameKey() {
        return "inquiry.mention";
    }

    @Override
    public boolean isForNotes() {
        return true;
    }

    @Override
    public String key() {
        return "@";
    }

    @Override
    public String noneKey() {
        return "inquiry.mention.none";
    }

    @Override
    public List<Found> find(InquiryDetails inquiry, String words) {
        return board.find(inquiry.queue(), words).stream()
                .map(colleague -> new Found(
                        colleague.name(),
                        colleague.email(),
                        false,
                        List.of(new Piece("inquiry.mention.put", () -> "@" + colleague.name() + " "))))
                .toList();
    }
}
