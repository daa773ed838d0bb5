package io.haedap.shared.web;

import java.util.List;

/** Each resource tells its lines of the route table; the API's security chain and its test read the same ones. */
public interface ApiRights {

    List<ApiRight> rights();
}
