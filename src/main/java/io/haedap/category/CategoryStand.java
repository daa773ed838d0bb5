package io.haedap.category;

/** A category with its place in the tree and the version that a change is made over. */
public record CategoryStand(String slug, CategoryPlace place, long version) {}
