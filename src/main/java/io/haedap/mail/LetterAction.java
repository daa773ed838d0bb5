package io.haedap.mail;

/** What a person can do with a letter: send it now, or never. */
public enum LetterAction {
    RETRY,
    CANCEL
}
