package io.haedap.shared.ui;

import com.vaadin.flow.component.Component;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Keys by which a screen is worked. They are named by their place on the keyboard, so that they work while Hangul is typed, and the
 * console's sheet of keys shows those that work on the screen just now. {@code titleKey} is a key of the module's bundle.
 */
public final class Shortcut {

    private Shortcut() {}

    /** A letter outside fields, which presses a button or a link and moves into a field; whoever needs it can switch letters off. */
    public static void letter(Component control, char letter, String titleKey) {
        name(control, "Key" + letter, String.valueOf(letter), titleKey);
    }

    /** Ctrl and a letter, in fields too. */
    public static void withControl(Component control, char letter, String titleKey) {
        name(control, "Ctrl+Key" + letter, "Ctrl " + letter, titleKey);
    }

    /** The question mark, outside fields. */
    public static void question(Component control, String titleKey) {
        name(control, "Shift+Slash", "?", titleKey);
    }

    /** Keys that a part of the screen handles by itself, with what they do, for the sheet. */
    public static void notes(Component part, Map<String, String> titleKeys) {
        part.getElement()
                .setAttribute(
                        "data-key-notes",
                        new LinkedHashMap<>(titleKeys)
                                .entrySet().stream()
                                        .map(note -> note.getKey() + "|" + part.getTranslation(note.getValue()))
                                        .collect(Collectors.joining("\n")));
    }

    private static void name(Component control, String code, String shown, String titleKey) {
        control.getElement().setAttribute("data-key", code);
        control.getElement().setAttribute("data-key-shown", shown);
        control.getElement().setAttribute("data-key-title", control.getTranslation(titleKey));
        control.getElement().setAttribute("aria-keyshortcuts", shown.replace("Ctrl ", "Control+"));
    }
}
