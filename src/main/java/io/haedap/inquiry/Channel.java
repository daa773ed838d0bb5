package io.haedap.inquiry;

/** How an inquiry reached us. */
public enum Channel {
    WEB,
    MAIL,
    PHONE,
    VISIT,
    API
}
