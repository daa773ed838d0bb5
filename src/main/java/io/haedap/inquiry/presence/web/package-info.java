@NullMarked
package io.haedap.inquiry.presence.web;

import org.jspecify.annotations.NullMarked;
