package io.haedap.faq;

import io.haedap.people.As;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;

/** Makes entries as the sample staff would. */
@TestComponent
public class Faqs {

    private final FaqDesk desk;
    private final As as;

    Faqs(FaqDesk desk, As as) {
        this.desk = desk;
        this.as = as;
    }

    public static FaqContent content(String title, String body) {
        return new FaqContent(
                "payment",
                FaqVisibility.PUBLIC,
                new FaqTranslations(new FaqText(title, body), null),
                List.of(),
                null,
                null);
    }

    public FaqDetails draft(FaqContent content) {
        return as.as("editor", () -> desk.draft(null, content));
    }

    public FaqDetails approved(FaqContent content) {
        return approve(draft(content));
    }

    /** The next revision of what is live, ready to be published. */
    public FaqDetails approvedAgain(FaqDetails faq, FaqContent content) {
        return approve(as.as("editor", () -> rewrite(faq, content)));
    }

    private FaqDetails approve(FaqDetails draft) {
        as.run("editor", () -> desk.submit(draft.id(), draft.revision()));
        return as.as("reviewer", () -> desk.approve(draft.id(), draft.revision()));
    }

    public FaqDetails published(FaqContent content) {
        return publish(approved(content));
    }

    public FaqDetails publish(FaqDetails approved) {
        return as.as("reviewer", () -> desk.publish(approved.id(), approved.revision(), null));
    }

    /** Writes the next revision as whoever is signed in. */
    public FaqDetails rewrite(FaqDetails faq, FaqContent content) {
        return desk.write(faq.id(), faq.version(), content);
    }
}
