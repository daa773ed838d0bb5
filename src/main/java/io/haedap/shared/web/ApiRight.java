package io.haedap.shared.web;

import org.springframework.http.HttpMethod;

/**
 * One line of the route table: who may call this. {@code right} is a right's name, several of which one suffices
 * ({@link #oneOf}), {@link #ANYONE} or {@link #SIGNED_IN}.
 */
public record ApiRight(HttpMethod method, String path, String right) {

    public static final String ANYONE = "anyone";
    public static final String SIGNED_IN = "signed-in";
    /** A password and no token: the call that buys tokens. */
    public static final String PASSWORD = "password";

    /** Separates rights of which one suffices. */
    public static final String OR_PATTERN = "\\|";

    /** For calls whose right depends on what the body asks for; the service decides again. */
    public static String oneOf(String... rights) {
        return String.join("|", rights);
    }

    public static ApiRight get(String path, String right) {
        return new ApiRight(HttpMethod.GET, path, right);
    }

    public static ApiRight post(String path, String right) {
        return new ApiRight(HttpMethod.POST, path, right);
    }

    public static ApiRight put(String path, String right) {
        return new ApiRight(HttpMethod.PUT, path, right);
    }

    public static ApiRight delete(String path, String right) {
        return new ApiRight(HttpMethod.DELETE, path, right);
    }
}
