package io.haedap.site;

import io.haedap.status.ServiceState;

/** One day of the 90 that was not all good: where its bar stands, and which class paints it. */
record DayBar(int x, ServiceState worst) {

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
