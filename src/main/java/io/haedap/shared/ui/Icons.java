package io.haedap.shared.ui;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Locale;

/** The glyphs of the console: one SVG sprite, 24 grid, stroke 1.75. {@code @Menu(icon = "inbox")} names one in lower case. */
public enum Icons {
    ARROWUP,
    BACK,
    BELL,
    BOLD,
    BOOK,
    BOX,
    CAL,
    CHART,
    CHECK,
    CLIP,
    CLOCK,
    CLOSE,
    COMMENT,
    COPY,
    DOWN,
    DOWNLOAD,
    EDIT,
    EXIT,
    EXTERNAL,
    EYE,
    FILTER,
    FLAG,
    GEAR,
    GLOBE,
    HISTORY,
    HOME,
    HOOK,
    IMG,
    INBOX,
    INFO,
    ITALIC,
    KEY,
    KEYBOARD,
    LINK,
    LOCK,
    MAIL,
    MEGA,
    MENU,
    MOON,
    MORE,
    OL,
    PAUSE,
    PEOPLE,
    PHONE,
    PLUS,
    PULSE,
    RELOAD,
    RIGHT,
    SCREEN,
    SEARCH,
    SEND,
    SHIELD,
    STAR,
    SUN,
    SWAP,
    TABLE,
    TAG,
    TPL,
    TRASH,
    UL,
    UNDO,
    UP,
    USER,
    WARN;

    private static final String SPRITE = "/console-assets/icons.svg";

    /** A new icon; decorative, so the thing it stands in needs a name of its own. */
    public SvgIcon create() {
        return drawn(name().toLowerCase(Locale.ROOT));
    }

    /** The glyph of a state, as its badge wears it. */
    public static SvgIcon ofState(String state) {
        return drawn("st-" + state);
    }

    /** The icon that a menu entry names; a plain flag where the name is unknown. */
    public static SvgIcon named(String name) {
        for (var icon : values()) {
            if (icon.name().equalsIgnoreCase(name)) {
                return icon.create();
            }
        }
        return FLAG.create();
    }

    private static SvgIcon drawn(String symbol) {
        var icon = new SvgIcon(SPRITE, symbol);
        icon.addClassName("hd-icon");
        // rows that are handed over as markup carry attributes alone
        icon.getElement().setAttribute("symbol", symbol);
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
