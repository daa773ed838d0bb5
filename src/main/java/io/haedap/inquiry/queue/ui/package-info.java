@NullMarked
package io.haedap.inquiry.queue.ui;

import org.jspecify.annotations.NullMarked;
