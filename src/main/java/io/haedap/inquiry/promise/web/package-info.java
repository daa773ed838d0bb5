@NullMarked
package io.haedap.inquiry.promise.web;

import org.jspecify.annotations.NullMarked;
