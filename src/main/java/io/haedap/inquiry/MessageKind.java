package io.haedap.inquiry;

/** Who a message is from and for: the customer wrote it, we replied, or colleagues noted it among themselves. */
public enum MessageKind {
    CUSTOMER,
    REPLY,
    NOTE
}
