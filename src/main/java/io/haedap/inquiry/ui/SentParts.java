package io.haedap.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;

/**
 * Parts that are sent to the browser and not kept here: a list shows many rows, and each would be kept for as long as the screen is
 * open. Each part says in {@code data-part} which one it is. Whenever this is attached again, the browser knows none of them, and
 * whoever owns it draws anew.
 */
class SentParts extends HtmlComponent {

    /** Changes what is there in its place, so that focus and pointer stay where they are. */
    private static final String RENEW = """
            const made = document.createElement('template');
            made.innerHTML = $0;
            for (const now of made.content.children) {
              const part = this.querySelector('[data-part="' + CSS.escape(now.dataset.part) + '"]');
              if (!part) continue;
              part.getAttributeNames().filter(name => !now.hasAttribute(name)).forEach(name => part.removeAttribute(name));
              now.getAttributeNames().forEach(name => part.setAttribute(name, now.getAttribute(name)));
              part.replaceChildren(...now.childNodes);
            }
            """;

    SentParts(String tag) {
        super(tag);
    }

    static <C extends Component> C named(C part, String name) {
        part.getElement().setAttribute("data-part", name);
        return part;
    }

    void draw(String markup) {
        getElement().executeJs("this.innerHTML = $0", markup);
    }

    void add(String markup) {
        if (!markup.isEmpty()) {
            getElement().executeJs("this.insertAdjacentHTML('beforeend', $0)", markup);
        }
    }

    /** Draws those of the parts anew that were sent somewhere within. */
    static void renew(Component within, String markup) {
        if (!markup.isEmpty()) {
            within.getElement().executeJs(RENEW, markup);
        }
    }

    void clear() {
        draw("");
    }
}
