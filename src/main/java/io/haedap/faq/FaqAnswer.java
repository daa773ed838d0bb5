package io.haedap.faq;

/** What the address of an entry leads to. */
public sealed interface FaqAnswer {

    /** Readers may see it. */
    record Found(PublishedFaq faq) implements FaqAnswer {}

    /** It was merged into that one, which readers may see: 301. */
    record Merged(PublishedFaq into) implements FaqAnswer {}

    /** It was public once and is no more: 410. */
    record Withdrawn() implements FaqAnswer {}

    /** It never was public, or never was: 404. */
    record Unknown() implements FaqAnswer {}
}
