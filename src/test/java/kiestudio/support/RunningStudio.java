package kiestudio.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kiestudio.KieStudioApplication;
import kiestudio.account.Account;
import kiestudio.account.Accounts;
import kiestudio.account.Person;
import kiestudio.catalog.ModelCatalog;
import kiestudio.generation.SubmitTask;
import kiestudio.generation.TaskQueries;
import kiestudio.generation.TaskService;
import kiestudio.generation.TaskState;
import kiestudio.generation.TaskView;
import kiestudio.simulator.Simulator;
import kiestudio.simulator.SimulatorProperties;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The whole studio as a process of its own would be, against a simulator that plays the real Kie and outlives it. */
public final class RunningStudio implements AutoCloseable {

    private static final String PASSWORD = "correct horse battery";

    private final ConfigurableApplicationContext context;

    private RunningStudio(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** A Kie for tests, quick and with small pictures; its ledger says what was really bought. */
    public static Simulator kie(Path home, double speed) {
        Simulator simulator = new Simulator(
                ModelCatalog.load(null), home, new SimulatorProperties(speed, 20, 64), Clock.systemUTC(), null);
        simulator.start();
        return simulator;
    }

    public static RunningStudio start(Simulator kie, Path data, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--kie.api-key=" + kie.endpoint().apiKey(),
                "--kie.base-url=" + kie.endpoint().baseUrl(),
                "--kie.upload-base-url=" + kie.endpoint().uploadBaseUrl(),
                "--studio.data-dir=" + data,
                "--studio.admin.username=admin",
                "--studio.admin.password=" + PASSWORD));
        if (List.of(settings).stream().noneMatch(setting -> setting.startsWith("--server.port"))) {
            arguments.add("--server.port=0");
        }
        arguments.addAll(List.of(settings));
        return new RunningStudio(
                new SpringApplicationBuilder(KieStudioApplication.class).run(arguments.toArray(String[]::new)));
    }

    /** The settings that put the studio on this database instead of H2 files. */
    public static String[] on(String url, String username) {
        return new String[] {
            "--spring.datasource.url=" + url, "--spring.datasource.username=" + username, "--spring.datasource.password="
        };
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public Person administrator() {
        return bean(Accounts.class)
                .findByUsername("admin")
                .map(Account::person)
                .orElseThrow();
    }

    public UUID paint(String prompt) {
        var input = JsonMapper.shared().createObjectNode().put("prompt", prompt);
        return bean(TaskService.class)
                .submit(administrator(), new SubmitTask("google/imagen4", input, null, null))
                .id();
    }

    public TaskView task(UUID id) {
        return bean(TaskQueries.class).find(id).orElseThrow();
    }

    public TaskView awaitState(UUID id, TaskState state) {
        return await("task " + id + " becomes " + state.id())
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> task(id), view -> view.state() == state);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A clean stop. */
    @Override
    public void close() {
        context.close();
    }
}
