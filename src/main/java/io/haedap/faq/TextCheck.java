package io.haedap.faq;

import io.haedap.shared.Language;
import java.util.List;

/** One thing to look for in a text. */
interface TextCheck {

    void check(Language language, FaqText text, List<FaqWarning> found);
}
