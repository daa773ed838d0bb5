package io.haedap.category;

import java.util.Map;

/** Implemented by whatever files things under categories: a category in use is not deleted, and the screen tells its counts. */
public interface HoldsCategories {

    /** A bundle key for what is counted. */
    String titleKey();

    /** How many things lie in each category; empty ones are left out. */
    Map<String, Long> counts();
}
