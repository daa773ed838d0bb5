package io.haedap.inquiry.question;

/** Whether a category wants to know that whoever asks is who they say; a branch does as the one above it unless it says otherwise. */
public enum IdentityRule {
    INHERITED,
    NEEDED,
    NOT_NEEDED
}
