package io.haedap.shared.database;

/**
 * Hears what this node itself tells by {@link Changes}, without the way through the database: for whoever must know before the answer
 * leaves. Other nodes hear of it as {@link ChangeListener}s.
 */
public interface ToldListener {

    /** In the transaction, before anybody knows whether it commits. */
    default void told(String topic) {}

    /** After the commit; outside of a transaction at once. */
    default void committed(String topic) {}
}
