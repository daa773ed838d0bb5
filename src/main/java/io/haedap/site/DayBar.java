package io.haedap.site;

import io.haedap.status.ServiceState;

/** One day of the 90 that was not all good: where its bar stands, which class paints it, and what is said of it. */
record DayBar(int x, ServiceState worst, String said) {

    public String gap() {
        return "M" + x + " 15h4";
    }

    public String bar() {
        return "M" + x + " 15h3";
    }

    public String paint() {
        return StateWords.paint(worst);
    }
}
