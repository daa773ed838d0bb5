@NullMarked
package io.haedap.inquiry.queue.web;

import org.jspecify.annotations.NullMarked;
