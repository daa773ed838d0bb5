package io.haedap.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Takes what staff may find, in the caller's transaction. */
public interface StaffIndex {

    /**
     * Puts or replaces the documents of many things of one type, by their ids; a thing without documents is removed, and nothing is
     * left of its texts.
     */
    void putStaff(String type, Map<String, List<StaffDocument>> documents);

    /**
     * Puts the document of a thing that was not there before this transaction, without a look at what is stored.
     */
    void addStaff(StaffDocument document);

    /** Removes what is stored of things; what never was there leaves no mark. */
    void dropStaff(String type, Collection<String> ids);

    /** Puts all there is of a type: what else was stored of it is removed. */
    void putAllStaff(String type, Map<String, List<StaffDocument>> documents);
}
