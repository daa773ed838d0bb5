package io.haedap.shared.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.haedap.shared.outgoing.OutgoingRefused.Reason;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingClientTests {

    private static final byte[] HELLO = "hello".getBytes(StandardCharsets.UTF_8);

    private final HttpPeer peer = new HttpPeer();

    @AfterEach
    void stop() {
        peer.close();
    }

    private static Destinations all(List<String> allowed) {
        return new Destinations(new OutgoingSettings(allowed), InetAddress::getAllByName);
    }

    /** A client for which {@code peer.example} is the peer on this machine. */
    private OutgoingClient listed() {
        var here = InetAddress.getLoopbackAddress();
        return new OutgoingClient(new Destinations(
                new OutgoingSettings(List.of("peer.example:" + peer.port())),
                host -> host.equals("peer.example") ? new InetAddress[] {here} : InetAddress.getAllByName(host)));
    }

    private static OutgoingAnswer get(OutgoingClient client, String address) {
        return client.send(OutgoingRequest.get(address, Duration.ofMillis(1_500), 1_000));
    }

    private OutgoingAnswer get(String path) {
        return get(listed(), "http://peer.example:" + peer.port() + path);
    }

    private static void assertRefused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        OutgoingRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void it_asks_a_listed_host_and_tells_nothing_of_itself() {
        peer.answering("200 OK\r\nSet-Cookie: a=b", HELLO);

        assertThat(get("/one").expected()).isEqualTo(HELLO);
        assertThat(get("/two").expected()).isEqualTo(HELLO);

        assertThat(peer.asked()).hasSize(2);
        assertThat(peer.asked().get(1))
                .startsWith("GET /two HTTP/1.1\nHost: peer.example:" + peer.port())
                .doesNotContain("Cookie", "Authorization", "Accept-Encoding");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1",
                "http://localhost",
                "http://LOCALHOST.",
                "http://[::1]",
                "http://[::ffff:127.0.0.1]",
                "http://[0:0:0:0:0:ffff:7f00:1]",
                "http://0.0.0.0",
                "http://１２７.0.0.1",
                "http://169.254.169.254",
                "http://[fd00:ec2::254]",
                "http://10.0.0.1",
                "http://[64:ff9b::7f00:1]",
                "http://[2002:7f00:1::]"
            })
    void what_is_not_public_is_not_asked(String address) {
        assertRefused(Reason.PRIVATE, () -> get(new OutgoingClient(all(List.of())), address + "/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2130706433", "0x7f000001", "0177.0.0.1", "127.1"})
    void other_spellings_of_this_machine_are_not_asked(String host) {
        var client = new OutgoingClient(all(List.of(host + ":" + peer.port())));

        assertRefused(Reason.ADDRESS, () -> get(client, "http://" + host + ":" + peer.port() + "/"));

        assertThat(peer.asked()).isEmpty();
    }

    @Test
    void ports_of_other_services_are_not_asked() {
        assertRefused(Reason.PORT, () -> get(new OutgoingClient(all(List.of())), "http://peer.example:25/"));
        assertRefused(
                Reason.PORT,
                () -> get(new OutgoingClient(all(List.of("127.0.0.1"))), "http://127.0.0.1:" + peer.port() + "/"));
    }

    @Test
    void a_name_of_which_one_address_is_not_public_is_refused_whole() {
        var client = new OutgoingClient(new Destinations(new OutgoingSettings(List.of()), _ ->
                new InetAddress[] {InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral("10.0.0.1")}));

        assertRefused(Reason.PRIVATE, () -> get(client, "http://mixed.example/"));
    }

    @Test
    void a_name_that_leads_elsewhere_the_second_time_is_not_asked_a_second_time() {
        var times = new AtomicInteger();
        var client = new OutgoingClient(new Destinations(
                new OutgoingSettings(List.of("flip.example:" + peer.port())),
                _ -> new InetAddress[] {InetAddress.ofLiteral(times.getAndIncrement() == 0 ? "127.0.0.2" : "127.0.0.1")
                }));

        // 127.0.0.2 is where nobody listens: only what was checked is tried
        assertRefused(Reason.UNREACHABLE, () -> get(client, "http://flip.example:" + peer.port() + "/"));

        assertThat(times).hasValue(1);
        assertThat(peer.asked()).isEmpty();
    }

    @Test
    void a_redirect_to_this_machine_is_not_followed() {
        peer.answering("302 Found\r\nLocation: http://127.0.0.1:" + peer.port() + "/secret", new byte[0]);

        assertThat(get("/").status()).isEqualTo(302);
        assertRefused(Reason.REDIRECT, () -> get("/").expected());

        assertThat(peer.asked()).hasSize(2).allMatch(asked -> asked.startsWith("GET / "));
    }

    @Test
    void what_is_not_there_is_told() {
        peer.answering("404 Not Found", HELLO);

        assertRefused(Reason.STATUS, () -> get("/").expected());
    }

    @Test
    void what_comes_in_drops_is_cut_off() {
        peer.saying(out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 900; i++) {
                out.write('x');
                out.flush();
                Thread.sleep(100);
            }
        });
        var begun = System.nanoTime();

        assertRefused(Reason.TIMEOUT, () -> get("/"));

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void headers_without_end_are_cut_off() {
        peer.saying(out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.UTF_8));
            while (true) {
                out.write("X-More: and more\r\n".getBytes(StandardCharsets.UTF_8));
            }
        });

        assertThatThrownBy(() -> get("/")).isInstanceOf(OutgoingRefused.class);
    }

    @Test
    void what_says_that_it_is_too_large_is_not_read() {
        peer.answering("200 OK", new byte[1_001]);

        assertRefused(Reason.TOO_LARGE, () -> get("/"));
    }

    @Test
    void what_does_not_say_so_is_cut_off_when_it_is_too_large() {
        peer.saying(out -> {
            out.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            while (true) {
                out.write(new byte[8_192]);
            }
        });

        assertRefused(Reason.TOO_LARGE, () -> get("/"));
    }

    @Test
    void what_is_packed_is_not_unpacked() {
        peer.answering("200 OK\r\nContent-Encoding: gzip", HELLO);

        assertThat(get("/").body()).isEqualTo(HELLO);
    }

    private static OutgoingAnswer post(OutgoingClient client, String address) {
        return client.send(OutgoingRequest.post(address, Map.of("X-One", "1"), HELLO, Duration.ofMillis(1_500), 1_000));
    }

    @Test
    void what_is_handed_over_leaves_whole_and_a_long_answer_is_cut() {
        peer.saying(out -> {
            out.write("HTTP/1.1 503 Busy\r\nRetry-After: 7\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.UTF_8));
            while (true) {
                out.write(new byte[8_192]);
            }
        });

        var answer = post(listed(), "http://peer.example:" + peer.port() + "/");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).contains("7");
        assertThat(answer.body()).hasSize(1_000);
        assertThat(peer.received()).containsExactly("hello");
    }

    @Test
    void what_is_handed_over_leaves_by_https_except_to_listed_hosts() {
        peer.answering("204 No Content", new byte[0]);

        assertThat(post(listed(), "http://peer.example:" + peer.port() + "/").status())
                .isEqualTo(204);
        assertRefused(Reason.INSECURE, () -> post(listed(), "http://other.example/"));
        assertRefused(Reason.INSECURE, () -> listed().check("http://other.example/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1",
                "https://localhost",
                "https://[::1]",
                "https://[::ffff:10.0.0.1]",
                "https://169.254.169.254",
                "https://192.168.0.1:8443",
                "https://１０.0.0.1"
            })
    void an_address_of_our_own_network_is_refused_beforehand(String address) {
        assertRefused(Reason.PRIVATE, () -> new OutgoingClient(all(List.of())).check(address + "/hooks"));
    }

    @Test
    void a_name_that_nobody_knows_yet_passes_beforehand_and_is_refused_when_asked() {
        var client = new OutgoingClient(new Destinations(new OutgoingSettings(List.of()), host -> {
            throw new java.net.UnknownHostException(host);
        }));

        client.check("https://later.example/hooks");

        assertRefused(Reason.UNKNOWN_HOST, () -> post(client, "https://later.example/hooks"));
    }

    @Test
    void a_name_that_turned_private_after_it_was_checked_is_not_asked() {
        var times = new AtomicInteger();
        var client = new OutgoingClient(new Destinations(new OutgoingSettings(List.of()), _ ->
                new InetAddress[] {InetAddress.ofLiteral(times.getAndIncrement() == 0 ? "8.8.8.8" : "127.0.0.1")}));

        client.check("https://flip.example/hooks");

        assertRefused(Reason.PRIVATE, () -> post(client, "https://flip.example/hooks"));
    }

    @Test
    void an_unknown_name_is_told() {
        assertRefused(Reason.UNKNOWN_HOST, () -> get(listed(), "http://nowhere.invalid/"));
    }

    @Test
    void a_certificate_must_be_that_of_the_name(@TempDir java.nio.file.Path directory) throws Exception {
        var proof = Certificate.of("peer.example", directory);
        try (var secure = new HttpPeer(proof.context().getServerSocketFactory())) {
            secure.answering("200 OK", HELLO);
            var here = InetAddress.getLoopbackAddress();
            var destinations = new Destinations(
                    new OutgoingSettings(List.of("peer.example:" + secure.port(), "other.example:" + secure.port())),
                    _ -> new InetAddress[] {here});
            var trusting = new OutgoingClient(destinations, new DefaultClientTlsStrategy(proof.context()));

            assertThat(get(trusting, "https://peer.example:" + secure.port() + "/")
                            .body())
                    .isEqualTo(HELLO);
            assertRefused(Reason.UNPROVEN, () -> get(trusting, "https://other.example:" + secure.port() + "/"));
            assertRefused(
                    Reason.UNPROVEN,
                    () -> get(new OutgoingClient(destinations), "https://peer.example:" + secure.port() + "/"));
        }
    }
}
