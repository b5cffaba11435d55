package kiestudio.kie;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import kiestudio.platform.HttpLimits;
import kiestudio.platform.KieEndpoint;
import kiestudio.platform.OutboundHttp;
import kiestudio.support.RawServer;
import tools.jackson.databind.node.ObjectNode;

/** A client and the two hosts it speaks to, with limits short enough to wait for. */
final class KieClientFixture implements AutoCloseable {

    static final String KEY = "kie-secret-key-0123456789";
    static final HttpLimits SHORT = limits(Duration.ofSeconds(3), 4);

    final RawServer api = new RawServer(RawServer.json(200, "{}"));
    final RawServer uploads = new RawServer(RawServer.json(200, "{}"));
    final OutboundHttp http = new OutboundHttp();
    final KieClient client = client(api.address(""), SHORT);

    static HttpLimits limits(Duration total, int pool) {
        return new HttpLimits(Duration.ofMillis(700), Duration.ofSeconds(10), total, 20_000, pool, false, null);
    }

    KieClient client(URI baseUrl, HttpLimits limits) {
        return new KieClient(new KieEndpoint(baseUrl, uploads.address(""), KEY, false), http, limits, limits, limits);
    }

    static ObjectNode input() {
        return Reply.JSON.createObjectNode().put("prompt", "a cat, «кот»").put("scale", 2.5);
    }

    @Override
    public void close() throws IOException {
        http.close();
        api.close();
        uploads.close();
    }
}
