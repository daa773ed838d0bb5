package io.haedap.bench;

import io.haedap.Haedap;
import io.haedap.TestHouse;
import io.haedap.people.As;
import io.haedap.shared.LocalText;
import io.haedap.status.Impact;
import io.haedap.status.Incident;
import io.haedap.status.IncidentDesk;
import io.haedap.status.IncidentDraft;
import io.haedap.status.IncidentNews;
import io.haedap.status.IncidentStatus;
import io.haedap.status.SampleServices;
import io.haedap.status.ServiceState;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * From the click on announce until readers see the outage on the status page, in the JSON that monitors read and in the banner of the
 * home page: on this node and on another one, all asked again and again at the same time.
 */
@Tag("bench")
@SpringBootTest(
        classes = {Haedap.class, TestHouse.class, As.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "haedap.sample-data=false",
            "haedap.public-url=http://localhost:8080",
            "management.server.port=0",
            "vaadin.productionMode=true"
        })
@ContextConfiguration(initializers = TestHouse.Database.class)
class DeclareVisibleBench {

    private static final int TIMES = Integer.getInteger("times", 100);
    private static final int WARM_UP = 10;
    private static final List<String> PLACES = List.of("/status", "/api/v2/summary.json", "/");

    @LocalServerPort
    private int port;

    @Autowired
    private IncidentDesk desk;

    @Autowired
    private As as;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void declared_to_visible() throws Exception {
        var service = SampleServices.add(jdbc, "결제");
        try (var other = OtherNode.here(environment);
                var readers = Executors.newFixedThreadPool(2 * PLACES.size())) {
            var addresses = new LinkedHashMap<String, String>();
            for (var place : PLACES) {
                addresses.put("same node  " + place, "http://localhost:" + port + place);
                addresses.put(
                        "other node " + place,
                        "http://localhost:" + other.getEnvironment().getProperty("local.server.port") + place);
            }
            var times = new LinkedHashMap<String, double[]>();
            addresses.keySet().forEach(name -> times.put(name, new double[TIMES]));
            times.put("the announcement itself", new double[TIMES]);
            for (int i = -WARM_UP; i < TIMES; i++) {
                var word = "mark" + (i + WARM_UP) + "end";
                var begin = System.nanoTime();
                var seen = new ArrayList<Future<Double>>();
                for (var address : addresses.values()) {
                    seen.add(readers.submit(() -> until(address, word, begin)));
                }
                var incident = open(service, word);
                if (i >= 0) {
                    times.get("the announcement itself")[i] = Times.since(begin);
                }
                int who = 0;
                for (var name : addresses.keySet()) {
                    var time = seen.get(who++).get();
                    if (i >= 0) {
                        times.get(name)[i] = time;
                    }
                }
                resolve(incident, service);
            }
            times.forEach(DeclareVisibleBench::print);
        }
    }

    private Incident open(String service, String title) {
        return as.as(
                "publisher",
                () -> desk.open(new IncidentDraft(
                        new LocalText(title, title),
                        Impact.MAJOR,
                        IncidentStatus.INVESTIGATING,
                        Map.of(service, ServiceState.PARTIAL_OUTAGE),
                        new LocalText("확인하고 있습니다.", "We are looking into it."))));
    }

    private void resolve(Incident incident, String service) {
        as.run(
                "publisher",
                () -> desk.update(
                        incident.id(),
                        new IncidentNews(
                                IncidentStatus.RESOLVED,
                                Map.of(service, ServiceState.OPERATIONAL),
                                new LocalText("해결했습니다.", "It is resolved."),
                                null)));
    }

    private static void print(String name, double[] times) {
        Arrays.sort(times);
        System.out.printf(
                "BENCH declared until on %-34s p50 %.0f ms, p99 %.0f ms (goal 1000), most %.0f ms%n",
                name, times[TIMES / 2], times[TIMES * 99 / 100], times[TIMES - 1]);
    }

    private double until(String address, String word, long begin) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        while (!client.send(request, HttpResponse.BodyHandlers.ofString())
                .body()
                .contains(word)) {
            Thread.sleep(10);
        }
        return Times.since(begin);
    }
}
