package io.haedap.inquiry;

import io.haedap.shared.Language;

/** A reply as its customer will see it: {@code mail} is the whole page of the letter, {@code body} the Markdown of the follow page. */
public record PreviewedReply(Language language, String subject, String mail, String body) {}
