package io.haedap.shared;

/** Korean particles (조사), whose form goes by the sound that the word before them ends with. */
public final class Particle {

    private static final String AFTER_VOWEL = "\ub85c";
    private static final String AFTER_CONSONANT = "\uc73c\ub85c";
    private static final String EITHER = "(\uc73c)\ub85c";

    private static final int FIRST = 0xAC00;
    private static final int LAST = 0xD7A3;
    private static final int FINALS = 28;
    private static final int RIEUL = 8;

    private Particle() {}

    /** What follows a word that something is done by or turned to (-로, -으로); both forms where nobody knows how it is read. */
    public static String by(String word) {
        int end = word.length() - 1;
        while (end >= 0 && !Character.isLetterOrDigit(word.charAt(end))) {
            end--;
        }
        int last = end >= 0 ? Character.toLowerCase(word.charAt(end)) : -1;
        int before = end > 0 ? Character.toLowerCase(word.charAt(end - 1)) : -1;
        if (last >= FIRST && last <= LAST) {
            int sound = (last - FIRST) % FINALS;
            return sound == 0 || sound == RIEUL ? AFTER_VOWEL : AFTER_CONSONANT;
        }
        // nought, three and six end with a consonant when they are read
        if (last >= '0' && last <= '9') {
            return "036".indexOf(last) >= 0 ? AFTER_CONSONANT : AFTER_VOWEL;
        }
        if (last == 'm' || last == 'n') {
            return AFTER_CONSONANT;
        }
        // phone, home: the e at the end is not spoken
        if (last == 'e' && "mn".indexOf(before) >= 0) {
            return AFTER_CONSONANT;
        }
        return "aeiouylr".indexOf(last) >= 0 ? AFTER_VOWEL : EITHER;
    }
}
