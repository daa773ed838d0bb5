package io.haedap.shared.ui;

import com.vaadin.flow.component.html.Span;

/** A person as a small round mark with one letter; always beside the whole name, so it is hidden from screen readers. */
public final class Initial extends Span {

    private static final int TINTS = 5;

    public Initial(String name) {
        super(letter(name.strip()));
        addClassNames("avatar", "av" + (Math.floorMod(name.hashCode(), TINTS) + 1));
        getElement().setAttribute("aria-hidden", "true");
    }

    /** In a Korean name of two or three syllables the given name begins with the second; elsewhere the first letter speaks. */
    private static String letter(String name) {
        if (name.isEmpty()) {
            return "";
        }
        var first = name.codePointAt(0);
        var isHangul = Character.UnicodeScript.of(first) == Character.UnicodeScript.HANGUL;
        var at = isHangul && name.length() > 1 && name.length() <= 3 ? 1 : 0;
        return Character.toString(Character.toUpperCase(name.codePointAt(at)));
    }
}
