package kiestudio.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;

/** Another Java process that holds the H2 file of a data directory until it is closed. */
final class OtherProcess implements AutoCloseable {

    private final Process process;

    OtherProcess(Path dataDirectory) throws IOException {
        process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        dataDirectory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Waits until the file is open. */
    void hold() throws IOException {
        var answer = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (!"open".equals(answer)) {
            throw new IOException("the other process said " + answer);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }

    public static void main(String[] arguments) throws Exception {
        try (var connection =
                DriverManager.getConnection("jdbc:h2:file:" + arguments[0] + "/db/studio;WRITE_DELAY=0", "sa", "")) {
            System.out.println(connection.isValid(1) ? "open" : "not open");
            System.in.read();
        }
    }
}
