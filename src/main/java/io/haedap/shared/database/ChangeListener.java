package io.haedap.shared.database;

/** Hears on every node, within milliseconds of the commit, what {@link Changes} told. Called on one thread: be brief. */
public interface ChangeListener {

    void changed(String topic);

    /** The connection was lost and is back: anything may have changed meanwhile. Also called once at start. */
    void resync();
}
