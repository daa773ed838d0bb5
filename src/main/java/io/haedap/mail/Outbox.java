package io.haedap.mail;

/** Takes letters in the transaction of their cause; they leave after its commit and are lost with its rollback. */
public interface Outbox {

    void post(Letter letter);
}
