package io.haedap.search;

/** For whom a document is; each audience has an index of its own, so that nothing of the one shows in the other. */
enum Audience {
    PUBLIC,
    STAFF
}
