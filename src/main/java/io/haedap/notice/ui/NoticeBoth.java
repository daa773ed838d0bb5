package io.haedap.notice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.haedap.notice.NoticeContent;
import io.haedap.notice.NoticeDetails;
import io.haedap.notice.NoticeText;
import io.haedap.notice.NoticeTranslations;
import io.haedap.shared.LocalText;
import io.haedap.shared.ParagraphMerge.Choice;
import io.haedap.shared.ui.MergeDialog;
import io.haedap.shared.ui.Times;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays a notice that two people wrote on beside each other. */
final class NoticeBoth {

    private static final NoticeTranslations BARE = new NoticeTranslations(new NoticeText("", ""), null);

    private final Times times;

    NoticeBoth(Times times) {
        this.times = times;
    }

    MergeDialog dialog(
            @Nullable NoticeContent base,
            NoticeContent mine,
            NoticeDetails newest,
            Consumer<NoticeContent> goOn,
            Consumer<NoticeContent> saveNow) {
        var theirs = newest.content();
        var said = UI.getCurrent().getTranslation("notice.both.text", newest.revision());
        var both = new MergeDialog.Both(base == null ? null : words(base), words(mine), words(theirs), said);
        return new MergeDialog(
                both,
                settings(base, mine, theirs),
                merged -> goOn.accept(content(merged, mine, theirs)),
                merged -> saveNow.accept(content(merged, mine, theirs)));
    }

    private MergeDialog.@Nullable Settings settings(
            @Nullable NoticeContent base, NoticeContent mine, NoticeContent theirs) {
        if (mine.saying(BARE).equals(theirs.saying(BARE))) {
            return null;
        }
        return new MergeDialog.Settings(
                UI.getCurrent().getTranslation("notice.settings"),
                said(mine, theirs),
                said(theirs, mine),
                same(base, mine) ? Choice.THEIRS : same(base, theirs) ? Choice.MINE : null);
    }

    private static boolean same(@Nullable NoticeContent one, NoticeContent other) {
        return one != null && one.saying(BARE).equals(other.saying(BARE));
    }

    /** What is set otherwise than there. */
    private Component said(NoticeContent content, NoticeContent other) {
        var words = new Div();
        var there = values(other);
        values(content).forEach((name, value) -> {
            if (!value.equals(there.get(name))) {
                words.add(new Paragraph(UI.getCurrent().getTranslation("notice.field." + name) + ": " + value));
            }
        });
        return words;
    }

    private Map<String, String> values(NoticeContent content) {
        var screen = UI.getCurrent();
        var values = new LinkedHashMap<String, String>();
        values.put("kind", screen.getTranslation("notice.kind." + content.kind()));
        values.put("adverse", content.adverse() ? "\u2713" : "\u2013");
        values.put("effectiveAt", moment(content.effectiveAt()));
        values.put("services", content.serviceIds().isEmpty() ? "\u2013" : String.join(", ", content.serviceIds()));
        values.put(
                "languages",
                content.languages().stream()
                        .sorted()
                        .map(one -> screen.getTranslation("shared.language." + one.tag()))
                        .collect(Collectors.joining(", ")));
        values.put("expireAt", moment(content.expireAt()));
        values.put("pinned", content.pinned() ? "\u2713" : "\u2013");
        values.put("pinnedUntil", moment(content.pinnedUntil()));
        values.put("supersedes", content.supersedes() == null ? "\u2013" : "#" + content.supersedes());
        return values;
    }

    private String moment(@Nullable Instant at) {
        return at == null ? "\u2013" : times.full(at);
    }

    private static NoticeContent content(MergeDialog.Merged merged, NoticeContent mine, NoticeContent theirs) {
        var title = merged.words().title();
        var body = merged.words().body();
        var enTitle = Objects.requireNonNullElse(title.en(), "");
        var enBody = Objects.requireNonNullElse(body.en(), "");
        var english = enTitle.isBlank() && enBody.isBlank() ? null : new NoticeText(enTitle, enBody);
        return (merged.mine() ? mine : theirs)
                .saying(new NoticeTranslations(new NoticeText(title.ko(), body.ko()), english));
    }

    private static MergeDialog.Words words(NoticeContent content) {
        var korean = content.translations().ko();
        var english = content.translations().en();
        return new MergeDialog.Words(
                new LocalText(korean.title(), english == null ? null : english.title()),
                new LocalText(korean.body(), english == null ? null : english.body()));
    }
}
