/**
 * One deed for many inquiries (일괄 처리): seen beforehand, done in batches that any node can go on with, each inquiry's outcome
 * kept, and taken back through the journal of ways back.
 */
@NullMarked
package io.haedap.inquiry.bulk;

import org.jspecify.annotations.NullMarked;
