package io.haedap.response;

/** How an inquiry names the incident that its customer says it is about, among what it is related to. */
public final class RelatedIncident {

    static final String WORD = "incident:";

    private RelatedIncident() {}

    public static String of(String incident) {
        return WORD + incident;
    }
}
