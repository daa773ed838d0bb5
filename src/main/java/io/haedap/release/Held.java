package io.haedap.release;

/** The thing that an item is about, as it stands now. Each kind has its own; a kind that joins does not compile until it is placed. */
public sealed interface Held permits HeldFaq, HeldCategory, HeldNotice {

    /** Whether readers still see what the bundle made of it, so that it can be taken back. */
    boolean isAsTurned();
}
