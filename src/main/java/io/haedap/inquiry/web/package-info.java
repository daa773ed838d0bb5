@NullMarked
package io.haedap.inquiry.web;

import org.jspecify.annotations.NullMarked;
