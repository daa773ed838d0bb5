package io.haedap.faq.ui;

import com.vaadin.flow.component.UI;
import io.haedap.faq.FaqContent;
import io.haedap.faq.FaqDetails;
import io.haedap.faq.FaqText;
import io.haedap.faq.FaqTranslations;
import io.haedap.shared.LocalText;
import io.haedap.shared.ParagraphMerge.Choice;
import io.haedap.shared.ui.MergeDialog;
import io.haedap.shared.ui.Times;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lays an entry that two people wrote on beside each other. */
final class FaqBoth {

    private FaqBoth() {}

    static MergeDialog dialog(
            @Nullable FaqContent base,
            FaqContent mine,
            FaqDetails newest,
            Times times,
            Consumer<FaqContent> goOn,
            Consumer<FaqContent> saveNow) {
        var screen = UI.getCurrent();
        var theirs = newest.content();
        var said = screen.getTranslation(
                "faq.both.text", newest.authorName(), times.at(newest.updatedAt()), newest.revision());
        var both = new MergeDialog.Both(base == null ? null : words(base), words(mine), words(theirs), said);
        return new MergeDialog(
                both,
                settings(base, mine, theirs),
                merged -> goOn.accept(content(merged, mine, theirs)),
                merged -> saveNow.accept(content(merged, mine, theirs)));
    }

    private static MergeDialog.@Nullable Settings settings(
            @Nullable FaqContent base, FaqContent mine, FaqContent theirs) {
        if (around(mine).equals(around(theirs))) {
            return null;
        }
        var differing = new SettingWords(UI.getCurrent());
        return new MergeDialog.Settings(
                UI.getCurrent().getTranslation("faq.settings"),
                differing.of(mine, theirs),
                differing.of(theirs, mine),
                same(base, mine) ? Choice.THEIRS : same(base, theirs) ? Choice.MINE : null);
    }

    private static FaqContent content(MergeDialog.Merged merged, FaqContent mine, FaqContent theirs) {
        var title = merged.words().title();
        var body = merged.words().body();
        var enTitle = Objects.requireNonNullElse(title.en(), "");
        var enBody = Objects.requireNonNullElse(body.en(), "");
        var english = enTitle.isBlank() && enBody.isBlank() ? null : new FaqText(enTitle, enBody);
        return with(merged.mine() ? mine : theirs, new FaqTranslations(new FaqText(title.ko(), body.ko()), english));
    }

    private static boolean same(@Nullable FaqContent one, FaqContent other) {
        return one != null && around(one).equals(around(other));
    }

    /** All but the texts. */
    private static FaqContent around(FaqContent content) {
        var bare = with(content, new FaqTranslations(new FaqText("", ""), null));
        return new FaqContent(
                bare.categorySlug(),
                bare.visibility(),
                bare.translations(),
                bare.tags().stream().sorted().toList(),
                bare.unpublishAt(),
                bare.verifyBy(),
                bare.related(),
                bare.synonyms(),
                bare.held());
    }

    private static FaqContent with(FaqContent content, FaqTranslations texts) {
        return new FaqContent(
                content.categorySlug(),
                content.visibility(),
                texts,
                content.tags(),
                content.unpublishAt(),
                content.verifyBy(),
                content.related(),
                content.synonyms(),
                content.held());
    }

    private static MergeDialog.Words words(FaqContent content) {
        var korean = content.translations().ko();
        var english = content.translations().en();
        return new MergeDialog.Words(
                new LocalText(korean.title(), english == null ? null : english.title()),
                new LocalText(korean.body(), english == null ? null : english.body()));
    }
}
