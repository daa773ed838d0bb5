package io.haedap.people;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** The authentication of a staff member: the authorities are the rights, word for word. */
final class StaffAuthentication {

    private StaffAuthentication() {}

    static Authentication of(SignedIn signedIn) {
        return UsernamePasswordAuthenticationToken.authenticated(
                signedIn, null, AuthorityUtils.createAuthorityList(signedIn.rights()));
    }
}
