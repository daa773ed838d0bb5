package io.haedap.inquiry;

import io.haedap.people.StaffId;
import java.time.Instant;

/** A reply, and the inquiry that it lies in now; customers see it from {@code leavesAt} on. */
public record WrittenReply(long id, String number, String body, StaffId author, Instant leavesAt) {}
