package io.haedap.response;

/** How an inquiry names the incident that its customer says it is about, among what it is related to. */
public final class RelatedIncident {

    static final String WORD = "incident:";
    /** Of the incidents that are open, it is about none. */
    public static final String NONE = WORD + "none";

    private RelatedIncident() {}

    public static String of(String incident) {
        return WORD + incident;
    }
}
