@NullMarked
package io.haedap.audit.ui;

import org.jspecify.annotations.NullMarked;
