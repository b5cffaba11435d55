package kiestudio.media;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An HTTP server that says exactly what a test wants, byte for byte, and then hangs up. */
final class RawServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Map<String, byte[]> answers = new ConcurrentHashMap<>();

    RawServer() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** @param head status line and headers, one a line */
    void answer(String path, String head, byte[] body) {
        answers.put(path, Samples.concat(Samples.ascii("HTTP/1.1 " + head.replace("\n", "\r\n") + "\r\n\r\n"), body));
    }

    void answerWhole(String path, byte[] body) {
        answer(path, "200 OK\nContent-Type: application/octet-stream\nContent-Length: " + body.length, body);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> answer(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket client) {
        try (client) {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream()));
            String path = in.readLine().split(" ")[1];
            for (String line = in.readLine(); line != null && !line.isEmpty(); ) {
                line = in.readLine();
            }
            client.getOutputStream().write(answers.get(path));
            client.getOutputStream().flush();
        } catch (IOException e) {
            // The client hung up first.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
