@NullMarked
package io.haedap.faq.ui;

import org.jspecify.annotations.NullMarked;
