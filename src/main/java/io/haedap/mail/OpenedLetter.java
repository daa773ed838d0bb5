package io.haedap.mail;

import org.jspecify.annotations.Nullable;

/** A letter with its text. {@code blotted} says that codes and links in it were made unreadable. */
public record OpenedLetter(LetterRow letter, @Nullable String toName, String body, boolean blotted) {}
