package kiestudio.media;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kiestudio.support.RawServer;

/** Serves results as a test wants them, byte for byte, and then hangs up. */
final class ResultServer implements AutoCloseable {

    private final Map<String, byte[]> answers = new ConcurrentHashMap<>();
    private final RawServer server =
            new RawServer((request, connection) -> connection.getOutputStream().write(answers.get(request.target())));

    URI address() {
        return server.address("");
    }

    /** @param head status line and headers, one a line */
    void answer(String path, String head, byte[] body) {
        answers.put(path, Samples.concat(Samples.ascii("HTTP/1.1 " + head.replace("\n", "\r\n") + "\r\n\r\n"), body));
    }

    void answerWhole(String path, byte[] body) {
        answer(path, "200 OK\nContent-Type: application/octet-stream\nContent-Length: " + body.length, body);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
