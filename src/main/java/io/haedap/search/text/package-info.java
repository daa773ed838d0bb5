/** What search knows of Korean and English: letters, keyboards, words, and what of a text is looked up. */
@NullMarked
package io.haedap.search.text;

import org.jspecify.annotations.NullMarked;
