@NullMarked
package io.haedap.notice.ui;

import org.jspecify.annotations.NullMarked;
