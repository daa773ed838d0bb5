@NullMarked
package io.haedap.inquiry.promise.ui;

import org.jspecify.annotations.NullMarked;
