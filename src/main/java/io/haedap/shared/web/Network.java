package io.haedap.shared.web;

import java.net.InetAddress;
import java.util.HexFormat;

/** Who shares a connection, as far as an address tells: one IPv6 subscriber has a whole /64. */
public final class Network {

    private Network() {}

    public static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            var bytes = InetAddress.ofLiteral(address.replaceFirst("%.*", "")).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length));
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}
