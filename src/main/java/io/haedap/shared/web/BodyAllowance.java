package io.haedap.shared.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A path of the API that may take larger bodies than others; modules declare theirs as beans. Whatever stands there must read
 * the body as it comes in and only after authorization.
 */
public record BodyAllowance(String path, long most) {

    boolean covers(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && path.equals(request.getRequestURI());
    }
}
