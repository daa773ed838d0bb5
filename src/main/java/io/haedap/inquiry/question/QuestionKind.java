package io.haedap.inquiry.question;

/** What an answer is made of. A code follows a pattern of {@link CodePattern}; amounts are whole won. */
public enum QuestionKind {
    TEXT,
    LONG_TEXT,
    NUMBER,
    AMOUNT,
    DATE,
    CHOICE,
    CHOICES,
    YES_NO,
    CODE;

    /** Whether one of several given answers is chosen. */
    public boolean isChosen() {
        return this == CHOICE || this == CHOICES;
    }

    /** Whether other questions may depend on it. */
    public boolean decides() {
        return isChosen() || this == YES_NO;
    }

    /** Whether answers have a least and a most: of letters, of choices, or of what is said. */
    public boolean isBounded() {
        return switch (this) {
            case TEXT, LONG_TEXT, NUMBER, AMOUNT, DATE, CHOICES -> true;
            case CHOICE, YES_NO, CODE -> false;
        };
    }
}
