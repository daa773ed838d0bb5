package io.haedap.response;

import java.util.regex.Pattern;

/** How inquiries and incidents are called; whatever looks otherwise is unknown, and never reaches the database. */
final class Numbers {

    private static final Pattern INQUIRY = Pattern.compile("[0-9]{6}-[0-9]{4,9}");
    private static final Pattern INCIDENT = Pattern.compile("[a-z0-9]{12}");

    private Numbers() {}

    static boolean isOne(String number) {
        return INQUIRY.matcher(number).matches();
    }

    static boolean isIncident(String id) {
        return INCIDENT.matcher(id).matches();
    }
}
