package io.haedap.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.haedap.shared.ui.Shortcut;
import java.util.LinkedHashMap;

/**
 * What the workspace handles itself: J and K go down and up the list while single letters are on, by the key's place, so that they
 * work while Hangul is typed, and the arrows go from row to row without opening one; Z takes back what the toast offers to. Ctrl and Enter in
 * the composer send, with Shift they open the next inquiry too.
 */
final class Keys {

    private static final String LISTEN = """
            const root = this;
            const keys = event => {
              if (!root.isConnected) { document.removeEventListener('keydown', keys); return; }
              if (event.ctrlKey && event.key === 'Enter') {
                const send = root.querySelector(event.shiftKey ? '.composer [data-key=send-next]' : '.composer [data-key=send]');
                if (send && event.target.closest && event.target.closest('.composer')) {
                  const field = event.composedPath()[0];
                  field.blur && field.blur();
                  setTimeout(() => send.click(), 0);
                }
                return;
              }
              if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
              const at = event.composedPath()[0];
              if (at.closest && at.closest('input, textarea, select, [contenteditable], [role=dialog], [role=listbox], [role=menu]')) return;
              const row = at.closest && at.closest('.q-row');
              const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
              if (row && step) {
                const shown = [...root.querySelectorAll('.q-row')].filter(one => one.checkVisibility());
                const next = shown[shown.indexOf(row) + step];
                if (next) { event.preventDefault(); next.focus(); next.scrollIntoView({ block: 'nearest' }); }
                return;
              }
              if (!window.haedapKeys || !haedapKeys.letters()) return;
              if (event.code === 'KeyZ') {
                const undo = document.querySelector('vaadin-notification-card [data-key=undo]');
                if (undo) { event.preventDefault(); undo.click(); }
              } else if (event.code === 'KeyJ' || event.code === 'KeyK') {
                const rows = [...root.querySelectorAll('.q-row')].filter(row => row.checkVisibility());
                const here = rows.findIndex(row => row.classList.contains('sel'));
                const to = rows[event.code === 'KeyJ' ? here + 1 : Math.max(0, here - 1)];
                if (to) { event.preventDefault(); to.click(); to.scrollIntoView({ block: 'nearest' }); }
              }
            };
            document.addEventListener('keydown', keys);
            """;

    private Keys() {}

    /** The key in the button that it presses. */
    static Span hint(String key) {
        var hint = new Span(key);
        hint.addClassName("key");
        hint.getElement().setAttribute("aria-hidden", "true");
        return hint;
    }

    static void listenIn(Component root) {
        root.getElement().executeJs(LISTEN);
        var notes = new LinkedHashMap<String, String>();
        notes.put("J", "inquiry.key.down");
        notes.put("K", "inquiry.key.up");
        notes.put("↑ ↓", "inquiry.key.rows");
        notes.put("Ctrl Enter", "inquiry.key.send");
        notes.put("Ctrl Shift Enter", "inquiry.key.send-next");
        notes.put("Z", "inquiry.key.unsend");
        notes.put("/ # @", "inquiry.key.insert");
        Shortcut.notes(root, notes);
    }
}
