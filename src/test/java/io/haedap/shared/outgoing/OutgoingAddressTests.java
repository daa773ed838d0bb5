package io.haedap.shared.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingAddressTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//a.example/",
                "ftp://a.example/",
                "file:///etc/passwd",
                "gopher://a.example/",
                "javascript:alert(1)",
                "http://",
                "http:///x",
                "http://user@a.example/",
                "http://user:word@a.example/",
                "http://a.example@127.0.0.1/",
                "http://a.example\\@127.0.0.1/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://127.0.1/",
                "http://017700000001/",
                "http://127.0.0.256/",
                "http://127.0.0.1.2/",
                "http://[::1%25eth0]/",
                "http://[fe80::1%eth0]/",
                "http://a b.example/",
                "http://a.example:/",
                "http://a..example/",
                "http://-a.example/",
                "http://%31%32%37.0.0.1/"
            })
    void what_programs_read_differently_is_refused(String address) {
        assertThatThrownBy(() -> OutgoingAddress.read(address)).hasMessage("ADDRESS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a.example:0/", "http://a.example:65536/"})
    void ports_that_do_not_exist_are_refused(String address) {
        assertThatThrownBy(() -> OutgoingAddress.read(address)).hasMessage("PORT");
    }

    @ParameterizedTest
    @CsvSource({
        "https://A.Example/x?y=1#z, https://a.example/x?y=1",
        "http://a.example, http://a.example/",
        "http://a.example?q, http://a.example/?q",
        "https://a.example:443/x, https://a.example/x",
        "https://a.example:8443/x, https://a.example:8443/x",
        "https://a.example./x, https://a.example/x",
        "https://a.example/그림 1.png, https://a.example/%EA%B7%B8%EB%A6%BC%201.png",
        "https://a.example/100%.png, https://a.example/100%25.png",
        "https://a.example/%EA%B7%B8|.png, https://a.example/%EA%B7%B8%7C.png",
        "https://도움말.example/, https://xn--hq1bs8i4tm.example/",
        "http://127.0.0.1/, http://127.0.0.1/",
        "http://１２７.0.0.1/, http://127.0.0.1/",
        "http://[::1]:80/, http://[::1]/"
    })
    void what_can_be_read_in_one_way_is_mended(String given, String read) {
        assertThat(OutgoingAddress.read(given).uri()).hasToString(read);
    }

    @Test
    void a_line_end_does_not_leave_its_place() {
        assertThat(OutgoingAddress.read("http://a.example/x\r\nHost: b").uri())
                .hasToString("http://a.example/x%0D%0AHost:%20b");
    }
}
