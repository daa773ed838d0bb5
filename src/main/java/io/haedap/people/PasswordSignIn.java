package io.haedap.people;

import io.haedap.shared.PlainText;
import java.text.Normalizer;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks address and password. Known, unknown, disabled and slowed accounts get the same answer, and one Argon2 hash is
 * computed in each case, so that the time tells nothing either.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final FailedSignIns failures;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final String nobody;
    private final Semaphore turns =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors() / 2), true);

    PasswordSignIn(
            Accounts accounts,
            FailedSignIns failures,
            PasswordEncoder encoder,
            ApplicationEventPublisher events,
            TransactionTemplate transactions) {
        this.accounts = accounts;
        this.failures = failures;
        this.encoder = encoder;
        this.events = events;
        this.transactions = transactions;
        this.nobody = java.util.Objects.requireNonNull(encoder.encode("nobody"));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var email = attempt.getName().strip().toLowerCase(Locale.ROOT);
        var address = attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        if (email.length() > 254 || !PlainText.isStorable(email)) {
            throw new BadCredentialsException("refused");
        }
        var slowed = failures.mustWait(email, address);
        var account = accounts.withEmail(email);
        var hash = account.map(Accounts.Account::password).orElse(null);
        var password = Normalizer.normalize(String.valueOf(attempt.getCredentials()), Normalizer.Form.NFC);
        var matches = matches(password, hash == null ? nobody : hash);
        if (slowed || !matches || hash == null || account.orElseThrow().state() != StaffState.ACTIVE) {
            if (!slowed) {
                failures.failed(email, address);
            }
            account.filter(_ -> !slowed)
                    .ifPresent(known ->
                            tell(new SignInFailed(new StaffId(known.signedIn().staff()))));
            throw new BadCredentialsException("refused");
        }
        failures.succeeded(email, address);
        var signedIn = account.orElseThrow().signedIn();
        var authentication = StaffAuthentication.of(signedIn);
        tellAs(authentication, new StaffSignedIn(new StaffId(signedIn.staff())));
        return authentication;
    }

    /** The record names the person who signed in, not the visitor they were a moment before. */
    private void tellAs(Authentication authentication, Object event) {
        var before = SecurityContextHolder.getContext();
        var signedIn = SecurityContextHolder.createEmptyContext();
        signedIn.setAuthentication(authentication);
        SecurityContextHolder.setContext(signedIn);
        try {
            tell(event);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Hashing takes a core for a while: no more of it at once than half of them, the rest waits its turn or is refused. */
    private boolean matches(String password, String hash) {
        try {
            if (!turns.tryAcquire(5, TimeUnit.SECONDS)) {
                return false;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            return encoder.matches(password, hash);
        } finally {
            turns.release();
        }
    }

    private void tell(Object event) {
        transactions.executeWithoutResult(_ -> events.publishEvent(event));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
