@NullMarked
package io.haedap.inquiry.ui;

import org.jspecify.annotations.NullMarked;
