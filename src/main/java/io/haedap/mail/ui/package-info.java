@NullMarked
package io.haedap.mail.ui;

import org.jspecify.annotations.NullMarked;
