package io.haedap.response;

/** How an inquiry names the incident that its customer says it is about, among what it is related to. */
public final class RelatedIncident {

    static final String WORD = "incident:";
    static final String NOT = "incident-not:";

    private RelatedIncident() {}

    public static String of(String incident) {
        return WORD + incident;
    }

    /** That it is not about this one. */
    public static String not(String incident) {
        return NOT + incident;
    }
}
