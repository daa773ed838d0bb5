package io.haedap.inquiry;

/** How urgent an inquiry is besides its deadline (우선순위), the least first; when its turn comes follows from both. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT
}
