@NullMarked
package io.haedap.faq.web;

import org.jspecify.annotations.NullMarked;
