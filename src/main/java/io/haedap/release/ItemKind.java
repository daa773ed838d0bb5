package io.haedap.release;

/** What kind of thing a bundle holds. */
public enum ItemKind {
    FAQ,
    CATEGORY,
    NOTICE
}
