package io.haedap.inquiry;

import io.haedap.shared.Language;

/** What a reply that is written now has to know: the language of whoever asked, and the last message that it is based on. */
public record ReplyBasis(Language language, String lastMessage) {}
