package io.haedap.shared.ui;

/** A way to somewhere that stands in the console's bar on every screen, with a key of its own. Implemented as a bean by who knows. */
public interface ConsoleTool {

    /** Key of its name in the module's bundle. */
    String titleKey();

    Icons icon();

    /** Where it leads, relative to the console. */
    String path();

    /** The letter that leads there together with Ctrl. */
    char key();

    /** Whether it is of any use to whoever is signed in. */
    boolean isOpen();
}
