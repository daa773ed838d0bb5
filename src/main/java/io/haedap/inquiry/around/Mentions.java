package io.haedap.inquiry.around;

import io.haedap.people.StaffMember;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Finds the colleagues whom a note names after {@code @}: by their name as the console shows it, or by what stands before the @ of their
 * address. The longest name counts, and whatever follows it, since a particle or a title does in Korean.
 */
final class Mentions {

    private Mentions() {}

    static List<StaffMember> in(String note, Collection<StaffMember> colleagues) {
        var longestFirst = colleagues.stream()
                .sorted(Comparator.comparingInt(
                                (StaffMember member) -> member.name().length())
                        .reversed())
                .toList();
        var text = note.toLowerCase(Locale.ROOT);
        var found = new ArrayList<StaffMember>();
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            var from = at + 1;
            // what stands before is the local part of an address, and nobody is named by that
            if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
                continue;
            }
            longestFirst.stream()
                    .filter(member -> isNamed(member, text, from))
                    .findFirst()
                    .filter(member -> !found.contains(member))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static boolean isNamed(StaffMember member, String text, int from) {
        var local = member.email().split("@", 2)[0].toLowerCase(Locale.ROOT);
        var end = from + local.length();
        return text.startsWith(member.name().toLowerCase(Locale.ROOT), from)
                || text.startsWith(local, from) && (text.length() == end || !isPartOfWord(text.charAt(end)));
    }

    private static boolean isPartOfWord(char letter) {
        return letter < 128 && Character.isLetterOrDigit(letter) || letter == '.' || letter == '-' || letter == '_';
    }
}
