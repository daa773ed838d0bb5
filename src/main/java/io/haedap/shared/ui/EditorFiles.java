package io.haedap.shared.ui;

import io.haedap.shared.Language;
import java.util.function.Consumer;

/**
 * Files for Markdown editors, from whoever keeps them: where a bean of this type exists, editors show a button for images and
 * files.
 */
public interface EditorFiles {

    /**
     * Lets the person choose or upload a file, asks for what goes with it (the alternative text of an image, in that language),
     * and hands over the Markdown that stands for it. Nothing is handed over where the person thinks better of it.
     */
    void choose(Language language, Consumer<String> snippet);

    /** Lets files that are pasted into that text or dropped on it come the same way. */
    void receive(MarkdownArea text, Language language);
}
