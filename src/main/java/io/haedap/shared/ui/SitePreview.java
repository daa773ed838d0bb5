package io.haedap.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import io.haedap.shared.Language;
import io.haedap.shared.Prose;
import org.jspecify.annotations.Nullable;

/**
 * A page as readers will see it: a frame of its own with the site's stylesheet and the site's own rendering, on a phone or on
 * a wide screen. Scripts and links in it do nothing.
 */
@Tag("iframe")
public final class SitePreview extends Component {

    /** The callout icons are the site's; they stand in the page itself because its stylesheet knows no sprite. */
    private static final String PAGE = """
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>%s</title><base target="_blank">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' https: data:; font-src 'self'">
            <link rel="stylesheet" href="/tokens.css"><link rel="stylesheet" href="/site.css">
            <style>body{background:var(--hd-ground)}main{padding:16px}article>.head{padding-block:0 20px}.empty{color:var(--hd-text-3)}</style>
            </head><body><svg width="0" height="0" style="position:absolute" aria-hidden="true">
            <symbol id="warn" viewBox="0 0 24 24"><path d="M12 4 2.8 19.5h18.4zM12 10v4.5m0 2.5v.2"/></symbol>
            <symbol id="bad" viewBox="0 0 24 24"><circle cx="12" cy="12" r="9"/><path d="M12 7v6m0 3.500v.2"/></symbol></svg>
            <main><article><header class="head"><h1></h1></header><div class="prose"></div></article></main></body></html>
            """;

    private static final String DRAW = """
            const frame = this;
            frame.haedapPage = [$0, $1, $2];
            const draw = () => {
              const page = frame.contentDocument;
              const prose = page && page.querySelector('.prose');
              if (!prose) return false;
              const [language, title, html] = frame.haedapPage;
              page.documentElement.lang = language;
              const scheme = document.documentElement.dataset.scheme;
              if (scheme) page.documentElement.style.colorScheme = scheme;
              page.querySelector('h1').textContent = title;
              if (frame.haedapDrawn !== html) { prose.innerHTML = html; frame.haedapDrawn = html; }
              return true;
            };
            if (!draw()) frame.addEventListener('load', draw, { once: true });
            """;

    private Language language = Language.KO;
    private String title = "";
    private String html = "";

    public SitePreview() {
        var name = getTranslation("shared.preview");
        getElement().setAttribute("title", name);
        getElement().setAttribute("class", "site-preview");
        // Its own policy forbids scripts; the sandbox forbids where links lead, and leaves tools that look into pages a
        // way in
        getElement().setAttribute("sandbox", "allow-same-origin allow-scripts");
        getElement().setAttribute("srcdoc", PAGE.formatted(name));
    }

    /** Draws that title and Markdown; a blank text says that it will stand here. */
    public void show(Language language, @Nullable String title, @Nullable String markdown) {
        this.language = language;
        this.title = title == null ? "" : Prose.keep(title);
        this.html = markdown == null || markdown.isBlank()
                ? "<p class=\"empty\">" + getTranslation("shared.preview.empty") + "</p>"
                : Prose.html(markdown, word("shared.callout.note"), word("shared.callout.warning"));
        if (isAttached()) {
            draw();
        }
    }

    /** What the page shows below its title. */
    public String html() {
        return html;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs("this.haedapDrawn = null;");
        draw();
    }

    private void draw() {
        getElement().executeJs(DRAW, language.tag(), title, html);
    }

    private String word(String key) {
        return getTranslation(language.locale(), key);
    }
}
