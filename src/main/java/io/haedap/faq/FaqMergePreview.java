package io.haedap.faq;

/**
 * What a merge would do: how many addresses would lead to the other entry, how many readings of 90 days and links from other
 * entries would go there, and how many entries that were merged before would follow.
 */
public record FaqMergePreview(
        FaqDetails from, FaqDetails into, long addresses, long readings, long links, long merged) {}
