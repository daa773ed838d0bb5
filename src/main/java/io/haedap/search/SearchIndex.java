package io.haedap.search;

import io.haedap.shared.Language;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds published things. PostgreSQL holds the documents and is the truth; each node builds its index from them and follows
 * every commit, so that a change is found within a second on all nodes.
 */
public interface SearchIndex {

    /** Puts or replaces the documents of one thing, in the caller's transaction. Languages not among them are removed. */
    void put(String type, String id, List<SearchDocument> documents);

    /** Puts or replaces the documents of many things, by their ids. */
    void putAll(String type, Map<String, List<SearchDocument>> documents);

    /** Removes a thing in the caller's transaction; unknown ones are no error. */
    void remove(String type, String id);

    /**
     * Keeps the documents of things that are scheduled, with their words, for {@link #putPrepared}: until then nobody finds them. What
     * was prepared of these things before is replaced.
     */
    void prepare(String type, Map<Edition, List<SearchDocument>> documents);

    /** Forgets what was prepared of these things, as their schedules are dropped or they went live another way. */
    void unprepare(String type, Collection<String> ids);

    /**
     * Puts what was prepared for these editions, without another look at its text. Answers the ids of those of which something was:
     * all others are for the caller to put.
     */
    Set<String> putPrepared(String type, Collection<Edition> due);

    /** False while this node still builds its first index: what it does not find may be there all the same. */
    boolean isReady();

    /** The best matches, best first. */
    SearchResult find(SearchRequest request);

    /** The best matches of those types, best first. */
    default SearchResult find(String query, Set<String> types, Language language, int size) {
        return find(SearchRequest.of(query, types, language, size));
    }

    /** Pages whose titles continue what is being typed, the best first and no title twice. */
    List<Suggestion> suggest(String beginning, Language language, int size);
}
