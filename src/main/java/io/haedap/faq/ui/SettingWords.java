package io.haedap.faq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.haedap.faq.FaqContent;
import io.haedap.shared.ui.Times;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The settings of a content that differ from another's, in words. */
final class SettingWords {

    private final Component screen;

    SettingWords(Component screen) {
        this.screen = screen;
    }

    Div of(FaqContent content, FaqContent other) {
        var words = new Div();
        line(words, "category", content.categorySlug(), other.categorySlug());
        line(words, "visibility", visibility(content), visibility(other));
        line(words, "tags", list(content.tags()), list(other.tags()));
        line(words, "unpublishAt", day(content.unpublishAt()), day(other.unpublishAt()));
        line(words, "verifyBy", day(content.verifyBy()), day(other.verifyBy()));
        line(words, "held", held(content), held(other));
        line(words, "related", list(content.related()), list(other.related()));
        line(
                words,
                "synonyms",
                list(content.synonyms().ko()) + " " + list(content.synonyms().en()),
                list(other.synonyms().ko()) + " " + list(other.synonyms().en()));
        return words;
    }

    private void line(Div words, String name, String value, String other) {
        if (!Objects.equals(value, other)) {
            words.add(
                    new Paragraph(screen.getTranslation("faq.field." + name) + ": " + (value.isBlank() ? "–" : value)));
        }
    }

    private String held(FaqContent content) {
        var held = content.held();
        return screen.getTranslation("faq.field.held." + (held == null ? "none" : held.tag()));
    }

    private String visibility(FaqContent content) {
        return screen.getTranslation("faq.visibility." + content.visibility());
    }

    private static String list(List<?> values) {
        return String.join(", ", values.stream().map(String::valueOf).sorted().toList());
    }

    private static String day(@Nullable Instant at) {
        return at == null ? "" : at.atZone(Times.ZONE).toLocalDate().toString();
    }
}
