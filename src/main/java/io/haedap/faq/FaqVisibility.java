package io.haedap.faq;

/** Whether everybody or only staff may read an entry once it is published. */
public enum FaqVisibility {
    PUBLIC,
    STAFF
}
