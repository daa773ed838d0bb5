package io.haedap.shared.web;

import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.stereotype.Component;

/** The console's session cookie: bound to this host and secure where customers come by https. */
@Component
class SessionCookie implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

    private final PublicAddress address;

    SessionCookie(PublicAddress address) {
        this.address = address;
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory server) {
        var cookie = server.getSettings().getSession().getCookie();
        cookie.setName(address.cookieName("session"));
        cookie.setPath("/");
        cookie.setSecure(address.isSecure());
    }
}
