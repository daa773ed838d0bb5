package io.haedap.faq.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.haedap.faq.FaqContent;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqText;
import io.haedap.faq.FaqTranslations;
import io.haedap.shared.Language;
import io.haedap.shared.ParagraphMerge.Choice;
import io.haedap.shared.ui.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Two people wrote on the same: both texts beside each other by paragraph, what differs marked, and a choice for each. Nothing is
 * lost whatever is pressed: the choices become a text that is saved over the newest, or written on.
 */
class MergeDialog extends Dialog {

    private final FaqContent mine;
    private final FaqContent theirs;
    private final @Nullable FaqContent base;
    private final List<MergeChoice> choices = new ArrayList<>();
    private final Span left = new Span();
    private final Button save = new Button(getTranslation("faq.both.save"));
    private final MergeText koreanTitle;
    private final MergeText koreanBody;
    private final MergeText englishTitle;
    private final MergeText englishBody;
    private final MergeChoice settings;

    MergeDialog(
            @Nullable FaqContent base,
            FaqContent mine,
            FaqDetails newest,
            Times times,
            Consumer<FaqContent> goOn,
            Consumer<FaqContent> saveNow) {
        this.base = base;
        this.mine = mine;
        this.theirs = newest.content();
        addClassName("merge-dialog");
        setHeaderTitle(getTranslation("faq.both.title"));
        setWidth("min(1180px, 96vw)");
        setHeight("min(860px, 94dvh)");
        setCloseOnOutsideClick(false);
        koreanTitle = text(Language.KO, true);
        koreanBody = text(Language.KO, false);
        englishTitle = text(Language.EN, true);
        englishBody = text(Language.EN, false);
        settings = new MergeChoice(false, same(base, mine) ? Choice.THEIRS : same(base, theirs) ? Choice.MINE : null);
        var words = new Paragraph(
                getTranslation("faq.both.text", newest.authorName(), times.at(newest.updatedAt()), newest.revision()));
        words.addClassName("t2");
        var heads = new Div(head("faq.both.mine"), head("faq.both.theirs"));
        heads.addClassNames("merge-pair", "merge-heads");
        var body = new Div(words, heads);
        body.addClassName("merge");
        section(body, Language.KO, koreanTitle, koreanBody);
        section(body, Language.EN, englishTitle, englishBody);
        if (!settings(mine).equals(settings(theirs))) {
            var differing = new SettingWords(this);
            choices.add(settings);
            body.add(
                    new H3(getTranslation("faq.settings")),
                    MergeText.pair(differing.of(mine, theirs), differing.of(theirs, mine), settings));
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
        var on = new Button(getTranslation("faq.both.on"), _ -> {
            close();
            goOn.accept(merged());
        });
        getFooter().add(left, new Button(getTranslation("shared.close"), _ -> close()), on, save);
        count();
    }

    private MergeText text(Language language, boolean title) {
        var one = base == null ? null : of(base, language, title);
        var text = title
                ? MergeText.whole(one, of(mine, language, true), of(theirs, language, true))
                : MergeText.paragraphs(one, of(mine, language, false), of(theirs, language, false));
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
        left.setText(open == 0 ? getTranslation("faq.both.ready") : getTranslation("faq.both.left", open));
    }

    private FaqContent merged() {
        var common = Choice.THEIRS == settings.getValue() ? theirs : mine;
        var enTitle = englishTitle.joined();
        var enBody = englishBody.joined();
        return new FaqContent(
                common.categorySlug(),
                common.visibility(),
                new FaqTranslations(
                        new FaqText(koreanTitle.joined(), koreanBody.joined()),
                        enTitle.isBlank() && enBody.isBlank() ? null : new FaqText(enTitle, enBody)),
                common.tags(),
                common.unpublishAt(),
                common.verifyBy(),
                common.related(),
                common.synonyms(),
                common.held());
    }

    private static boolean same(@Nullable FaqContent one, FaqContent other) {
        return one != null && settings(one).equals(settings(other));
    }

    /** All but the texts. */
    private static FaqContent settings(FaqContent content) {
        return new FaqContent(
                content.categorySlug(),
                content.visibility(),
                new FaqTranslations(new FaqText("", ""), null),
                content.tags().stream().sorted().toList(),
                content.unpublishAt(),
                content.verifyBy(),
                content.related(),
                content.synonyms(),
                content.held());
    }

    private static String of(FaqContent content, Language language, boolean title) {
        var text = language == Language.KO
                ? content.translations().ko()
                : content.translations().en();
        return text == null ? "" : title ? text.title() : text.body();
    }
}
