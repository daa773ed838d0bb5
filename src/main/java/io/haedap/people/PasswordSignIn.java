package io.haedap.people;

import java.text.Normalizer;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
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
        var slowed = failures.mustWait(email, address);
        var account = accounts.withEmail(email);
        var hash = account.map(Accounts.Account::password).orElse(null);
        var password = Normalizer.normalize(String.valueOf(attempt.getCredentials()), Normalizer.Form.NFC);
        var matches = encoder.matches(password, hash == null ? nobody : hash);
        if (slowed || !matches || hash == null || account.orElseThrow().state() != StaffState.ACTIVE) {
            failures.failed(email, address);
            account.ifPresent(
                    known -> tell(new SignInFailed(new StaffId(known.signedIn().staff()))));
            throw new BadCredentialsException("refused");
        }
        failures.succeeded(email);
        var signedIn = account.orElseThrow().signedIn();
        tell(new StaffSignedIn(new StaffId(signedIn.staff())));
        return StaffAuthentication.of(signedIn);
    }

    private void tell(Object event) {
        transactions.executeWithoutResult(_ -> events.publishEvent(event));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
