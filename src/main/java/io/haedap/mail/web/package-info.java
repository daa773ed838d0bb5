@NullMarked
package io.haedap.mail.web;

import org.jspecify.annotations.NullMarked;
