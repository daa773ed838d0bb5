package io.haedap.faq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.haedap.shared.Language;
import io.haedap.shared.ui.SitePreview;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The right pane: the page as readers will see it with what is said about it, the settings, or the revisions. */
class FaqAside extends Aside {

    /** How wide the preview is. */
    private enum Width {
        PHONE,
        DESKTOP
    }

    private final Map<Pane, Div> panes = new EnumMap<>(Pane.class);
    private final Map<Pane, Div> below = new EnumMap<>(Pane.class);
    private final SitePreview preview = new SitePreview();
    private final RadioButtonGroup<Language> language = new RadioButtonGroup<>();
    private final RadioButtonGroup<Width> width = new RadioButtonGroup<>();
    private final PaneTabs tabs;
    private final FaqForm form;

    FaqAside(FaqForm form, FaqHistory history, WarningList warnings, Consumer<Pane> opener, Consumer<Boolean> widener) {
        this.form = form;
        addClassName("faq-aside");
        getElement().setAttribute("aria-label", getTranslation("faq.aside"));
        pane(Pane.PREVIEW, choices(widener), preview, warnings);
        pane(Pane.SETTINGS, new H2(getTranslation("faq.settings")), form.settings());
        pane(Pane.HISTORY, history);
        tabs = new PaneTabs(List.of(Pane.PREVIEW, Pane.SETTINGS, Pane.HISTORY), opener);
        tabs.addClassName("faq-aside-tabs");
        addComponentAsFirst(tabs);
        open(Pane.PREVIEW);
    }

    private void pane(Pane pane, Component... parts) {
        var slot = new Div();
        slot.addClassName("aside-more");
        var content = new Div(parts);
        content.add(slot);
        content.addClassNames("aside-pane", "aside-" + pane.tag());
        panes.put(pane, content);
        below.put(pane, slot);
        add(content);
    }

    private Component choices(Consumer<Boolean> widener) {
        width.setItems(Width.values());
        width.setItemLabelGenerator(one -> getTranslation("faq.preview." + one));
        width.setValue(Width.PHONE);
        width.setAriaLabel(getTranslation("faq.preview.width"));
        width.addClassName("segments");
        width.addClassName("preview-width");
        width.addValueChangeListener(change -> widener.accept(change.getValue() == Width.DESKTOP));
        language.setItems(Language.values());
        language.setItemLabelGenerator(one -> getTranslation("shared.language." + one.tag()));
        language.setValue(Language.of(getLocale()));
        language.setAriaLabel(getTranslation("faq.preview.language"));
        language.addClassName("segments");
        language.addValueChangeListener(_ -> draw());
        var header = new Header(width, language);
        header.addClassName("preview-choices");
        return header;
    }

    void open(Pane pane) {
        var shown = pane.isText() ? Pane.PREVIEW : pane;
        panes.forEach((one, content) -> content.setVisible(one == shown));
        tabs.setValue(shown);
        if (shown == Pane.PREVIEW) {
            draw();
        }
    }

    /** Only what is saved has a history. */
    void setSaved(boolean saved) {
        tabs.setSaved(saved);
    }

    /** Draws the page from what stands in the fields. */
    void draw() {
        var chosen = language.getValue();
        var column = form.column(chosen);
        preview.show(chosen, column.title().getValue(), column.body().getValue());
    }

    void clearParts() {
        below.values().forEach(Div::removeAll);
    }

    void add(Pane pane, Component part) {
        var slot = below.get(pane);
        if (slot != null) {
            slot.add(part);
        }
    }
}
