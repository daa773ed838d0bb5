package io.haedap.release.agenda;

/** What happens at a moment of the calendar. */
public enum AgendaKind {
    NOTICE_PUBLISH,
    NOTICE_EFFECTIVE,
    NOTICE_EXPIRE,
    MAINTENANCE,
    RELEASE,
    FAQ_PUBLISH,
    FAQ_EXPIRE
}
