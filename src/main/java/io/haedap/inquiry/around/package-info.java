/** What colleagues put around an inquiry: words (태그), watchers (지켜보는 동료), mentions (언급), links to other ones (연관 문의). */
@NullMarked
package io.haedap.inquiry.around;

import org.jspecify.annotations.NullMarked;
