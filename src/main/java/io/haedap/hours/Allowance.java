package io.haedap.hours;

/** How much time is allowed: minutes in which a calendar is open, or the close of the n-th working day. */
public record Allowance(Unit unit, int amount) {

    /** What is counted. */
    public enum Unit {
        MINUTES,
        WORKING_DAYS
    }

    /** The most of either that anybody may ask for. */
    public static final int MOST_MINUTES = 100_000;

    public static final int MOST_DAYS = 250;

    public Allowance {
        if (amount < 0 || amount > (unit == Unit.MINUTES ? MOST_MINUTES : MOST_DAYS)) {
            throw new IllegalArgumentException("No allowance of " + amount + " " + unit);
        }
    }

    public static Allowance minutes(int amount) {
        return new Allowance(Unit.MINUTES, amount);
    }

    public static Allowance workingDays(int amount) {
        return new Allowance(Unit.WORKING_DAYS, amount);
    }
}
