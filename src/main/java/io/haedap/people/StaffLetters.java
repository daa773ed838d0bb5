package io.haedap.people;

/** Letters that people needs sent; implemented by mail. Called within the transaction of the cause. */
public interface StaffLetters {

    /** @param path the console path with the single-use secret, below the public URL */
    void invite(String email, String name, String path);
}
