package kiestudio.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** HTTP on a free port of 127.0.0.1: routes, the key, and errors in Kie's form. */
final class SimulatorServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SimulatorServer.class);

    static {
        // Without it the JDK's server waits 40 ms for the other side's acknowledgement before the body of every answer.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    interface Route {
        void serve(Call call) throws IOException;
    }

    interface FileRoute {
        void serve(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final byte[] authorization;
    private final JsonMapper json;

    SimulatorServer(String apiKey, JsonMapper json) {
        this.authorization = ("Bearer " + apiKey).getBytes(StandardCharsets.UTF_8);
        this.json = json;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("The simulator finds no free port on 127.0.0.1", e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> serve(exchange, call -> {
            throw new Refusal(404, "Not Found");
        }));
    }

    URI origin() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void api(String method, String path, Route route) {
        server.createContext(path, exchange -> serve(exchange, call -> {
            if (!exchange.getRequestURI().getPath().equals(path)) {
                throw new Refusal(404, "Not Found");
            }
            if (!exchange.getRequestMethod().equals(method)) {
                throw new Refusal(405, "Method Not Allowed");
            }
            route.serve(call);
        }));
    }

    void files(String path, FileRoute route) {
        server.createContext(path, exchange -> {
            try (exchange) {
                String method = exchange.getRequestMethod();
                if (method.equals("GET") || method.equals("HEAD")) {
                    route.serve(exchange);
                } else {
                    FileServing.text(exchange, 405, "Method Not Allowed");
                }
            }
        });
    }

    private void serve(HttpExchange exchange, Route route) throws IOException {
        try (exchange) {
            Call call = new Call(exchange, json);
            try {
                authorize(exchange);
                route.serve(call);
            } catch (Refusal refusal) {
                call.answer(refusal.code(), String.valueOf(refusal.getMessage()), null);
            } catch (RuntimeException e) {
                log.warn("The simulator failed at {} {}", exchange.getRequestMethod(), exchange.getRequestURI().getPath(), e);
                call.answer(500, Failure.INTERNAL.message(), null);
            }
        }
    }

    private void authorize(HttpExchange exchange) {
        String given = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!MessageDigest.isEqual(authorization, given.getBytes(StandardCharsets.UTF_8))) {
            throw Refusal.unauthorized();
        }
    }

    void start() {
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
