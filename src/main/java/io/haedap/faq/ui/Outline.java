package io.haedap.faq.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.haedap.shared.Language;
import io.haedap.shared.MarkdownBlock;
import io.haedap.shared.ui.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The entry at a glance: its sections with what to look at in them, its settings with their values. */
class Outline extends Nav {

    /** What a press leads to. */
    interface Guide {
        void section(int section);

        void open(Pane pane);
    }

    /** One setting and what it is now. */
    record Setting(String label, String value, Pane pane) {}

    /** A heading and the blocks below it, up to the next one; the part before the first heading has no block. */
    private record Section(String name, int first, int last) {

        boolean holds(FaqMark mark) {
            return mark.paragraph() >= first && mark.paragraph() <= last;
        }
    }

    private final Guide guide;
    private final UnorderedList sections = new UnorderedList();
    private final UnorderedList settings = new UnorderedList();

    Outline(Guide guide) {
        this.guide = guide;
        addClassName("outline");
        getElement().setAttribute("aria-label", getTranslation("faq.outline"));
        add(new H2(getTranslation("faq.outline")), sections, new H2(getTranslation("faq.settings")), settings);
    }

    void showSections(List<MarkdownBlock> korean, List<MarkdownBlock> english, List<FaqMark> marks) {
        sections.removeAll();
        var ko = sections(korean);
        var en = sections(english);
        for (int i = 0; i < ko.size(); i++) {
            int at = i;
            var section = ko.get(i);
            var here = new ArrayList<>(marks.stream()
                    .filter(mark -> mark.language() == Language.KO && section.holds(mark))
                    .toList());
            if (i < en.size()) {
                marks.stream()
                        .filter(mark ->
                                mark.language() == Language.EN && en.get(at).holds(mark))
                        .forEach(here::add);
            }
            sections.add(line(section.name, signs(here), () -> guide.section(at)));
        }
    }

    void showSettings(List<Setting> values) {
        settings.removeAll();
        values.forEach(setting -> {
            var value = new Span(setting.value);
            value.addClassName("outline-value");
            settings.add(line(setting.label, List.of(value), () -> guide.open(setting.pane)));
        });
    }

    private ListItem line(String name, List<Span> signs, Runnable deed) {
        var words = new Span(name);
        words.addClassNames("cut", "grow");
        var content = new Span(words);
        content.addClassName("outline-line");
        signs.forEach(content::add);
        var button = new Button(content, _ -> deed.run());
        button.addThemeName("tertiary");
        return new ListItem(button);
    }

    private List<Span> signs(List<FaqMark> marks) {
        var signs = new ArrayList<Span>();
        var warnings = marks.stream()
                .filter(mark -> mark.kind() != FaqMark.Kind.REMARK)
                .map(FaqMark::words)
                .distinct()
                .collect(Collectors.joining("\n"));
        if (!warnings.isEmpty()) {
            var glyph = new Span(Icons.WARN.create(), spoken(warnings));
            glyph.addClassNames("glyph", "st-outdated");
            glyph.getElement().setAttribute("title", warnings);
            signs.add(glyph);
        }
        var remarks = marks.stream()
                .filter(mark -> mark.kind() == FaqMark.Kind.REMARK)
                .count();
        if (remarks > 0) {
            var pin =
                    new Span(new Span(String.valueOf(remarks)), spoken(getTranslation("faq.outline.remarks", remarks)));
            pin.addClassName("pin");
            signs.add(pin);
        }
        return signs;
    }

    private static Span spoken(String words) {
        var spoken = new Span(words);
        spoken.addClassName("sr");
        return spoken;
    }

    private List<Section> sections(List<MarkdownBlock> blocks) {
        var found = new ArrayList<Section>();
        var name = getTranslation("faq.outline.title");
        int first = -1;
        for (var block : blocks) {
            if (block.isHeading() && block.level() <= 2) {
                found.add(new Section(name, first, block.index() - 1));
                name = block.text();
                first = block.index();
            }
        }
        found.add(new Section(name, first, Integer.MAX_VALUE));
        return found;
    }

    /** The block that heads a section, from 0; -1 for the part before the first heading. */
    static int head(List<MarkdownBlock> blocks, int section) {
        var heads = blocks.stream()
                .filter(block -> block.isHeading() && block.level() <= 2)
                .map(MarkdownBlock::index)
                .toList();
        return section < 1 || section > heads.size() ? -1 : heads.get(section - 1);
    }
}
