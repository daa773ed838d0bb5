package io.haedap.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever figures, in whatever usual spelling and in the midst of whatever Korean words: nothing of them survives. */
class RedactionPropertyTests {

    private static final Arbitrary<String> GAPS =
            Arbitraries.of("", "-", " ", " - ", "\u2013", "\u2014", "\u00a0", "\uff0d");
    private static final Arbitrary<String> WORDS =
            Arbitraries.of("번호는", "연락처: ", "", "(", "환불 계좌", "제 번호 ", "메모/", "No.", "\n");
    private static final Arbitrary<String> AFTER = Arbitraries.of("입니다.", "", ")", ", 확인 부탁드립니다", "로요", "\n");

    @Provide
    Arbitrary<String> owned() {
        return Arbitraries.oneOf(
                joined(Arbitraries.of("010", "011", "02", "031", "070"), 4, 4),
                joined(Arbitraries.of("+82 10", "+82.10", "+8210", "0082-10"), 4, 4),
                joined(digits(4), 4, 4, 4),
                joined(Arbitraries.of("900101", "851231", "020229"), 7),
                joined(digits(3), 3, 6),
                joined(digits(6), 2, 6),
                digits(12));
    }

    @Provide
    Arbitrary<String> mails() {
        return Combinators.combine(
                        Arbitraries.strings()
                                .withCharRange('a', 'z')
                                .numeric()
                                .ofMinLength(1)
                                .ofMaxLength(12),
                        Arbitraries.of("@", " @ ", "\uff20", "(at)"),
                        Arbitraries.of("x.com", "mail.example.co.kr", "gamnaru.example"))
                .as((local, at, domain) -> local + at + domain);
    }

    @Property(tries = 3000)
    void no_number_survives(@ForAll("owned") String number, @ForAll("places") String place, @ForAll boolean wide) {
        var text = place.formatted(wide ? fullWidth(number) : number);

        assertThat(new Redaction(new OwnContacts("", "")).of(text)).doesNotContainPattern("\\p{Nd}|\u2022");
    }

    @Property(tries = 1000)
    void no_mail_address_survives(@ForAll("mails") String mail, @ForAll("places") String place) {
        assertThat(new Redaction(new OwnContacts("help@gamnaru.example", "")).of(place.formatted(mail)))
                .doesNotContain("x.com", "example", "@", "\uff20");
    }

    @Provide
    Arbitrary<String> places() {
        return Combinators.combine(WORDS, AFTER).as((before, after) -> before + "%s" + after);
    }

    private static Arbitrary<String> joined(Arbitrary<String> first, int... lengths) {
        var joined = first;
        for (int length : lengths) {
            joined = Combinators.combine(joined, GAPS, digits(length)).as((before, gap, more) -> before + gap + more);
        }
        return joined;
    }

    private static Arbitrary<String> digits(int length) {
        return Arbitraries.strings().numeric().ofLength(length);
    }

    private static String fullWidth(String number) {
        return number.chars()
                .mapToObj(c -> Character.toString(Character.isDigit(c) ? c + '\uff10' - '0' : c))
                .collect(Collectors.joining());
    }
}
