package io.haedap.notice;

/** What has a lead time of its own: the kinds, and policies that turn against customers. */
public enum LeadRule {
    GENERAL,
    CHANGE,
    MAINTENANCE,
    POLICY,
    POLICY_ADVERSE,
    EVENT;

    public static LeadRule of(NoticeKind kind, boolean adverse) {
        return switch (kind) {
            case GENERAL -> GENERAL;
            case CHANGE -> CHANGE;
            case MAINTENANCE -> MAINTENANCE;
            case POLICY -> adverse ? POLICY_ADVERSE : POLICY;
            case EVENT -> EVENT;
        };
    }
}
