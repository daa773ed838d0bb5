package io.haedap.knowledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.haedap.customer.OwnKind;
import io.haedap.faq.ui.FaqPanel;
import io.haedap.faq.ui.OpenFaq;
import io.haedap.knowledge.MadeDraft;
import io.haedap.knowledge.ReplyDraftBoard;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Times;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** Beside an entry that began as a reply: where it comes from, and what was taken out of its words. */
@org.springframework.stereotype.Component
@Order(5)
class OriginPanel implements FaqPanel {

    private final ReplyDraftBoard board;
    private final Times times;

    OriginPanel(ReplyDraftBoard board, Times times) {
        this.board = board;
        this.times = times;
    }

    @Override
    public Place place() {
        return Place.PREVIEW;
    }

    @Override
    public Optional<Component> show(OpenFaq open) {
        return board.origin(open.faq().id())
                .map(made -> new Origin(made, open.typed().held(), times));
    }

    @StyleSheet("context://console-assets/knowledge.css")
    private static final class Origin extends Section {

        private Origin(MadeDraft made, @Nullable Language held, Times times) {
            addClassName("cited-part");
            var by = made.by() == null ? "?" : made.by();
            add(
                    new H2(getTranslation("knowledge.origin.title")),
                    new Paragraph(getTranslation("knowledge.origin.by", by, times.at(made.at()))));
            var number = made.inquiry();
            if (number != null) {
                add(new Anchor("/console/inquiries/" + number, getTranslation("knowledge.origin.inquiry", number)));
            }
            add(new Paragraph(removed(made)));
            if (held == Language.KO) {
                add(new Paragraph(getTranslation("knowledge.origin.english")));
            }
        }

        private String removed(MadeDraft made) {
            if (made.removed().isEmpty()) {
                return getTranslation("knowledge.origin.nothing");
            }
            var each = Arrays.stream(OwnKind.values())
                    .filter(made.removed()::containsKey)
                    .map(kind -> getTranslation("knowledge.removed." + kind) + " "
                            + made.removed().get(kind))
                    .collect(Collectors.joining(", "));
            return getTranslation("knowledge.origin.removed", each);
        }
    }
}
