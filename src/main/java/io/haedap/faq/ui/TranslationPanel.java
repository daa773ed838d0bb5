package io.haedap.faq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.haedap.faq.FaqBoard;
import io.haedap.faq.ReviewBoard;
import io.haedap.faq.ReviewDesk;
import io.haedap.faq.TranslationState;
import io.haedap.faq.TranslationState.Paragraph;
import io.haedap.shared.Language;
import io.haedap.shared.ui.Icons;
import io.haedap.shared.ui.Times;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** Which paragraphs of the English text are behind the Korean one, and since when. */
@org.springframework.stereotype.Component
@Order(20)
class TranslationPanel implements FaqPanel {

    private final FaqBoard board;
    private final ReviewBoard review;
    private final ReviewDesk desk;
    private final Times times;

    TranslationPanel(FaqBoard board, ReviewBoard review, ReviewDesk desk, Times times) {
        this.board = board;
        this.review = review;
        this.desk = desk;
        this.times = times;
    }

    @Override
    public Place place() {
        return Place.PREVIEW;
    }

    @Override
    public Optional<Component> show(OpenFaq open) {
        var state = review.translation(open.faq().id());
        var panel = new Section();
        panel.addClassName("translation");
        panel.getElement().setAttribute("aria-label", panel.getTranslation("faq.translation"));
        var compare = new Button(
                panel.getTranslation("faq.translation.beside"),
                Icons.SWAP.create(),
                _ -> new TranslationDialog(open, board, review, desk, times).open());
        compare.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        compare.addClassName("end");
        var header = new Header(new H2(panel.getTranslation("faq.translation")));
        if (state.missing()) {
            header.add(small(panel.getTranslation("faq.translation.none")));
            panel.add(header);
            return Optional.of(panel);
        }
        header.add(small(words(panel, state)), compare);
        panel.add(header);
        if (state.behind() > 0) {
            panel.add(list(panel, open, state));
        }
        return Optional.of(panel);
    }

    private static String words(Component panel, TranslationState state) {
        return state.behind() == 0
                ? panel.getTranslation("faq.translation.current")
                : panel.getTranslation("faq.translation.behind", state.behind());
    }

    private static Span small(String words) {
        var span = new Span(words);
        span.addClassNames("xs", "t3");
        return span;
    }

    private UnorderedList list(Component panel, OpenFaq open, TranslationState state) {
        var list = new UnorderedList();
        for (var paragraph : state.paragraphs()) {
            if (paragraph.isBehind()) {
                var link = new NativeButton(TranslationWords.where(panel, paragraph), _ -> point(open, paragraph));
                link.addClassName("where-link");
                var line = new ListItem(
                        Icons.WARN.create(), new Div(link, small(TranslationWords.why(panel, paragraph, times))));
                line.addClassName("st-outdated");
                list.add(line);
            }
        }
        return list;
    }

    private static void point(OpenFaq open, Paragraph paragraph) {
        var english = paragraph.english();
        var korean = paragraph.korean();
        if (english != null) {
            open.point(Language.EN, english);
        } else if (korean != null) {
            open.point(Language.KO, korean);
        }
    }

    @Override
    public List<FaqMark> marks(OpenFaq open) {
        var words = new Span();
        return review.translation(open.faq().id()).paragraphs().stream()
                .filter(paragraph ->
                        paragraph.isBehind() && (paragraph.korean() != null || paragraph.english() != null))
                .map(paragraph -> {
                    var korean = paragraph.korean();
                    var english = paragraph.english();
                    return new FaqMark(
                            korean != null ? Language.KO : Language.EN,
                            korean != null ? korean : english != null ? english : 0,
                            FaqMark.Kind.OUTDATED,
                            TranslationWords.why(words, paragraph, times));
                })
                .toList();
    }
}
