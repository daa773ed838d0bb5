package io.haedap.shared;

/** A link or an image in a Markdown text: the paragraph it stands in, where it leads, and its words. */
public record MarkdownLink(int paragraph, String destination, String words, boolean image) {}
