package io.haedap.search.ui;

import com.vaadin.flow.dom.Element;

/** Arrows go from the field through the hits and back, Enter in the field opens the first one. */
final class HitKeys {

    private static final String LISTEN = """
            const root = this;
            root.addEventListener('keydown', event => {
              if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
              const hits = [...root.querySelectorAll('a.hit')];
              const field = root.querySelector('.search-words');
              const here = hits.indexOf(document.activeElement);
              const typing = field && field.contains(document.activeElement);
              if (event.key === 'Enter' && typing && hits[0] && field.dataset.found === field.value) {
                event.preventDefault();
                hits[0].click();
                return;
              }
              const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
              if (!step || (here < 0 && !typing)) return;
              const to = hits[here + step];
              if (to) { event.preventDefault(); to.focus(); }
              else if (here === 0 && step < 0) { event.preventDefault(); field.focus(); }
            });
            """;

    private HitKeys() {}

    static void listenIn(Element root) {
        root.executeJs(LISTEN);
    }
}
