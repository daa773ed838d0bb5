@NullMarked
package io.haedap.notice.web;

import org.jspecify.annotations.NullMarked;
