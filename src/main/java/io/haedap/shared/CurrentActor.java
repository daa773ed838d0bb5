package io.haedap.shared;

/** Tells who acts on this thread; never null. Implemented by people, which knows the sign-in. */
public interface CurrentActor {

    Actor actor();
}
