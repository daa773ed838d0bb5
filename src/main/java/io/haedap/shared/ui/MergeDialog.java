package io.haedap.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.haedap.shared.Language;
import io.haedap.shared.LocalText;
import io.haedap.shared.ParagraphMerge.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Two people wrote on the same: both texts beside each other by paragraph, what differs marked, and a choice for each. Nothing is
 * lost whatever is pressed: the choices become a text that is saved over the newest, or written on.
 */
@StyleSheet("context://console-assets/merge.css")
public final class MergeDialog extends Dialog {

    /** Title and body in both languages. */
    public record Words(LocalText title, LocalText body) {

        private String of(Language language, boolean title) {
            var text = title ? this.title : body;
            var words = language == Language.KO ? text.ko() : text.en();
            return words == null ? "" : words;
        }
    }

    /** The texts of two people, and the one that both began from where it is known; {@code words} say who the other is. */
    public record Both(@Nullable Words base, Words mine, Words theirs, String words) {}

    /** What else differs, in words, and which of it is likely to stay. */
    public record Settings(
            String title,
            Component mine,
            Component theirs,
            @Nullable Choice proposed) {}

    /** What came of it; {@code mine} is whether my settings stay. */
    public record Merged(Words words, boolean mine) {}

    private final Both both;
    private final List<MergeChoice> choices = new ArrayList<>();
    private final Span left = new Span();
    private final Button save = new Button(getTranslation("shared.both.save"));
    private final MergeText koreanTitle;
    private final MergeText koreanBody;
    private final MergeText englishTitle;
    private final MergeText englishBody;
    private final MergeChoice settings;

    /** {@code around} is null where nothing but words differs. */
    public MergeDialog(Both both, @Nullable Settings around, Consumer<Merged> goOn, Consumer<Merged> saveNow) {
        this.both = both;
        addClassName("merge-dialog");
        setHeaderTitle(getTranslation("shared.both.title"));
        setWidth("min(1180px, 96vw)");
        setMaxHeight("min(860px, 94dvh)");
        setCloseOnOutsideClick(false);
        koreanTitle = text(Language.KO, true);
        koreanBody = text(Language.KO, false);
        englishTitle = text(Language.EN, true);
        englishBody = text(Language.EN, false);
        settings = new MergeChoice(false, around == null ? Choice.MINE : around.proposed());
        var words = new Paragraph(both.words());
        words.addClassName("t2");
        var heads = new Div(head("shared.both.mine"), head("shared.both.theirs"));
        heads.addClassNames("merge-pair", "merge-heads");
        var body = new Div(words, heads);
        body.addClassName("merge");
        section(body, Language.KO, koreanTitle, koreanBody);
        section(body, Language.EN, englishTitle, englishBody);
        if (around != null) {
            choices.add(settings);
            body.add(new H3(around.title()), MergeText.pair(around.mine(), around.theirs(), settings));
        }
        add(body);
        choices.forEach(choice -> choice.addValueChangeListener(_ -> count()));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(_ -> {
            close();
            saveNow.accept(merged());
        });
        left.addClassNames("t2", "grow");
        left.getElement().setAttribute("role", "status");
        var on = new Button(getTranslation("shared.both.on"), _ -> {
            close();
            goOn.accept(merged());
        });
        getFooter().add(left, new Button(getTranslation("shared.close"), _ -> close()), on, save);
        count();
    }

    private MergeText text(Language language, boolean title) {
        var one = both.base() == null ? null : both.base().of(language, title);
        var mine = both.mine().of(language, title);
        var theirs = both.theirs().of(language, title);
        var text = title ? MergeText.whole(one, mine, theirs) : MergeText.paragraphs(one, mine, theirs);
        choices.addAll(text.choices());
        return text;
    }

    private void section(Div body, Language language, MergeText title, MergeText text) {
        if (title.isSame() && text.isSame()) {
            return;
        }
        var heading = new H3(getTranslation("shared.language." + language.tag()));
        var part = new Div(heading, title, text);
        part.getElement().setAttribute("lang", language.tag());
        body.add(part);
    }

    private Span head(String key) {
        return new Span(getTranslation(key));
    }

    private void count() {
        var open = choices.stream().filter(choice -> choice.getValue() == null).count();
        save.setEnabled(open == 0);
        left.setText(open == 0 ? getTranslation("shared.both.ready") : getTranslation("shared.both.left", open));
    }

    private Merged merged() {
        return new Merged(
                new Words(
                        new LocalText(koreanTitle.joined(), englishTitle.joined()),
                        new LocalText(koreanBody.joined(), englishBody.joined())),
                settings.getValue() != Choice.THEIRS);
    }
}
