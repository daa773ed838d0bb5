package io.haedap.response;

import io.haedap.shared.LocalText;
import java.util.List;

/** One reply in Korean and perhaps English (Markdown), and whom it goes to: who is not named gets none. */
public record MassReplyDraft(LocalText body, List<To> to) {

    /** An inquiry, and its last message when the reply was reviewed. */
    public record To(String number, String basedOn) {}
}
