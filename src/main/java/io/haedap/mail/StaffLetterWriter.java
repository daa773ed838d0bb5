package io.haedap.mail;

import io.haedap.people.StaffLetters;
import org.springframework.stereotype.Component;

/** Writes the letters that people asks for. */
@Component
class StaffLetterWriter implements StaffLetters {

    @Override
    public void invite(String email, String name, String path) {}
}
