package io.haedap.shared.outgoing;

import io.haedap.shared.outgoing.OutgoingRefused.Reason;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Sends requests to addresses that somebody outside has chosen. Only http and https to the public network: the name is looked up
 * once, and the connection goes to the address that was checked, while a certificate must still be that of the name. Nothing is
 * followed, remembered, unpacked, tried twice or sent through a proxy; what takes too long or is too large is cut off.
 */
@Component
public class OutgoingClient {

    private static final int MOST_AT_ONCE = 32;
    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Duration LOOK_UP = Duration.ofSeconds(2);

    private final Destinations destinations;
    private final CloseableHttpClient http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Autowired
    OutgoingClient(Destinations destinations) {
        this(destinations, DefaultClientTlsStrategy.createDefault());
    }

    OutgoingClient(Destinations destinations, TlsSocketStrategy tls) {
        this.destinations = destinations;
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new CheckedNames(destinations))
                        .setTlsSocketStrategy(tls)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .build())
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxHeaderCount(100)
                                        .setMaxLineLength(16_384)
                                        .build())
                                .build())
                        .setMaxConnTotal(MOST_AT_ONCE)
                        .setMaxConnPerRoute(MOST_AT_ONCE)
                        .build())
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setUserAgent("Haedap")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableCookieManagement()
                .disableContentCompression()
                .build();
    }

    /** The answer, whatever its status; refuses what may not be asked, cannot be reached, takes too long or is too large. */
    public OutgoingAnswer send(OutgoingRequest request) {
        var address = address(request.address(), request.secure());
        var message = message(request, address);
        var answer = new CompletableFuture<OutgoingAnswer>();
        var asking = threads.submit(() -> ask(address, message, request, answer));
        try {
            return answer.get(request.within().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new OutgoingRefused(Reason.TIMEOUT, late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new OutgoingRefused(Reason.TIMEOUT, stopped);
        } catch (ExecutionException failed) {
            throw refused(Objects.requireNonNullElse(failed.getCause(), failed));
        } finally {
            // what is left of a long answer would else be read, only to be thrown away
            message.cancel();
            asking.cancel(true);
        }
    }

    /** What was read is the answer, whatever becomes of the connection afterwards. */
    private void ask(
            OutgoingAddress address,
            HttpUriRequestBase message,
            OutgoingRequest request,
            CompletableFuture<OutgoingAnswer> answer) {
        try {
            http.execute(
                    new HttpHost(address.scheme(), address.host(), address.port()),
                    message,
                    response -> answer.complete(read(response, request)));
        } catch (IOException | RuntimeException failed) {
            answer.completeExceptionally(failed);
        }
    }

    /**
     * Refuses an address beforehand that no {@link OutgoingRequest#post} would be sent to. A name that nobody knows yet, or that is
     * not told in time, passes: it is looked up again each time something is sent.
     */
    public void check(String address) {
        var read = address(address, true);
        var found = threads.submit(() -> destinations.of(read.host(), read.port()));
        try {
            found.get(LOOK_UP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof OutgoingRefused refused) {
                throw refused;
            }
        } catch (TimeoutException _) {
            // whoever sends will see
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            found.cancel(true);
        }
    }

    private OutgoingAddress address(String written, boolean secure) {
        var address = OutgoingAddress.read(written);
        if (secure && address.scheme().equals("http") && !destinations.lists(address.host(), address.port())) {
            throw new OutgoingRefused(Reason.INSECURE);
        }
        if (!destinations.takes(address.host(), address.port())) {
            throw new OutgoingRefused(Reason.PORT);
        }
        return address;
    }

    private static HttpUriRequestBase message(OutgoingRequest request, OutgoingAddress address) {
        var message = new HttpUriRequestBase(request.method(), address.uri());
        request.headers().forEach(message::setHeader);
        if (request.body().length > 0) {
            message.setEntity(new ByteArrayEntity(request.body(), null));
        }
        var within = Timeout.of(request.within());
        message.setConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(within)
                .setResponseTimeout(within)
                .build());
        return message;
    }

    private static OutgoingAnswer read(ClassicHttpResponse response, OutgoingRequest request) throws IOException {
        var entity = response.getEntity();
        var headers = headers(response);
        if (entity == null) {
            return new OutgoingAnswer(response.getCode(), headers, new byte[0]);
        }
        int most = request.most();
        if (request.cut()) {
            return new OutgoingAnswer(
                    response.getCode(), headers, entity.getContent().readNBytes(most));
        }
        byte[] body =
                entity.getContentLength() > most ? null : entity.getContent().readNBytes(most + 1);
        if (body == null || body.length > most) {
            throw new OutgoingRefused(Reason.TOO_LARGE);
        }
        return new OutgoingAnswer(response.getCode(), headers, body);
    }

    private static Map<String, String> headers(ClassicHttpResponse response) {
        var headers = new HashMap<String, String>();
        for (var header : response.getHeaders()) {
            if (header.getValue() != null) {
                headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
            }
        }
        return headers;
    }

    private static OutgoingRefused refused(Throwable cause) {
        return switch (cause) {
            case OutgoingRefused refused -> refused;
            case UnknownHostException unknown -> new OutgoingRefused(Reason.UNKNOWN_HOST, unknown);
            case SSLException unproven -> new OutgoingRefused(Reason.UNPROVEN, unproven);
            case InterruptedIOException late -> new OutgoingRefused(Reason.TIMEOUT, late);
            default -> new OutgoingRefused(Reason.UNREACHABLE, cause);
        };
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
        http.close(CloseMode.IMMEDIATE);
    }
}
