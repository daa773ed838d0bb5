package io.haedap.subscription.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SigningSecretTests {

    /** From the documents of Standard Webhooks and the tests of its libraries. */
    private static final SigningSecret KNOWN = new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    @Test
    void it_signs_as_the_standard_does() {
        assertThat(SigningSecret.signatures(
                        List.of(KNOWN), "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void while_a_secret_is_replaced_both_sign() {
        var fresh = SigningSecret.fresh();

        var both = SigningSecret.signatures(List.of(fresh, KNOWN), "msg_1", 1, "{\"말\": \"한글\"}");

        assertThat(both.split(" "))
                .containsExactly(
                        Verifier.signature(fresh.written(), "msg_1", "1", "{\"말\": \"한글\"}"),
                        Verifier.signature(KNOWN.written(), "msg_1", "1", "{\"말\": \"한글\"}"));
    }

    @Test
    void each_is_fresh_long_enough_and_not_told_by_chance() {
        var many = Stream.generate(SigningSecret::fresh).limit(100).toList();

        assertThat(many).doesNotHaveDuplicates().allSatisfy(secret -> {
            assertThat(Base64.getDecoder().decode(secret.written().substring("whsec_".length())))
                    .hasSizeBetween(24, 64);
            assertThat(secret.toString()).doesNotContain(secret.written().substring(6));
        });
    }
}
