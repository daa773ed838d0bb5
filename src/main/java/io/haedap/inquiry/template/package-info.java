/** Reply templates (답변 템플릿): words that replies begin with, per queue and category, with variables of one fixed list. */
@NullMarked
package io.haedap.inquiry.template;

import org.jspecify.annotations.NullMarked;
