package io.haedap.shared.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Span;

/** The word mark, drawn in the colour of the text around it; the ring of its first letter is the persimmon. */
public final class Wordmark extends Span {

    private static final String WORD = """
            <svg class="wordmark" width="44" height="23" viewBox="0 0 50 26" aria-hidden="true"><g fill="none" \
            stroke="currentColor" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"><path d="M5.2 3h5"/>\
            <path d="M2 7.4h11.4"/><path d="M17.4 3.8v18.4M17.4 12.6h4.2M21.8 2v22"/><path d="M38 3.2h-9v8.2h9.5"/>\
            <path d="M43.2 2v10.4M43.2 7.4h4.3"/><path d="M30.6 17v7h12.6v-7M30.6 20.4h12.6"/></g>\
            <circle cx="7.7" cy="16.4" r="4.9" fill="none" stroke="var(--hd-accent)" stroke-width="2.8"/></svg>""";
    private static final String MARK = """
            <svg class="mark" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true"><g fill="none" \
            stroke="currentColor" stroke-width="2.6" stroke-linecap="round"><path d="M9 3h6"/><path d="M4.8 7.6h14.4"/></g>\
            <circle cx="12" cy="16.2" r="5" fill="none" stroke="var(--hd-accent)" stroke-width="2.9"/></svg>""";

    public Wordmark() {
        addClassName("brand-mark");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", getTranslation("shared.product"));
        add(new Svg(WORD), new Svg(MARK));
    }
}
