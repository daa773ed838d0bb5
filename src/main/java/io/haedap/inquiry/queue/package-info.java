/**
 * Queues (문의함) and who works in them: what they are good at, how much they take at once, whether they are there, and the rules
 * that route what comes in.
 */
@NullMarked
package io.haedap.inquiry.queue;

import org.jspecify.annotations.NullMarked;
