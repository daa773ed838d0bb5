/** The stories people live, told in a real browser against the packaged jar. Skipped, with a word, where there is no Chromium. */
package io.haedap.journey;
