package kiestudio.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.BrowserlessUserContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import kiestudio.account.Accounts;
import kiestudio.account.Person;
import kiestudio.account.Role;
import kiestudio.generation.SubmitTask;
import kiestudio.generation.TaskChanged;
import kiestudio.generation.TaskQueries;
import kiestudio.generation.TaskService;
import kiestudio.generation.TaskState;
import kiestudio.generation.TaskView;
import org.aopalliance.intercept.MethodInterceptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.node.JsonNodeFactory;

/** Several people with several tabs each, on one studio. */
@SpringBootTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:live;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "studio.data-dir=target/${test.fork:data}/live",
            "studio.simulator.speed=20",
            "studio.simulator.max-side=256",
            "kie.api-key="
        })
class LiveUpdatesTest {

    private static final String MODEL = "images/google/imagen4";

    /** How often screens read changed tasks. */
    private static final AtomicInteger READINGS = new AtomicInteger();

    @Autowired
    ApplicationContext context;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    SecurityContextHolderStrategy security;

    @Autowired
    Accounts accounts;

    @Autowired
    TaskService tasks;

    @Autowired
    TaskQueries queries;

    @Autowired
    TaskFeed feed;

    private SecuredBrowserlessApplicationContext<Authentication> app;

    @TestConfiguration
    static class Counting {
        @Bean
        static BeanPostProcessor readingsOfScreens() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    if (!(bean instanceof TaskQueries)) {
                        return bean;
                    }
                    var counted = new ProxyFactory(bean);
                    counted.setProxyTargetClass(true);
                    counted.addAdvice((MethodInterceptor) call -> {
                        if (call.getMethod().getName().equals("findAll")) {
                            READINGS.incrementAndGet();
                        }
                        return call.proceed();
                    });
                    return counted.getProxy();
                }
            };
        }
    }

    @BeforeEach
    void open() {
        // The holder is static: another test's studio may have put its own there.
        SecurityContextHolder.setContextHolderStrategy(security);
        app = SpringBrowserlessApplicationContext.createSecured(context, "kiestudio.ui");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void a_task_made_in_one_tab_appears_in_the_persons_other_tab_and_in_nobody_elses() {
        Person anna = person("anna", Role.MEMBER);
        Person boris = person("boris", Role.MEMBER);
        BrowserlessUserContext hers = signIn(anna);
        BrowserlessUserContext his = signIn(boris);
        List<BrowserlessUIContext> herTabs = List.of(tab(hers, MODEL), tab(hers, MODEL));
        List<BrowserlessUIContext> hisTabs = List.of(tab(his, MODEL), tab(his, MODEL));

        generate(herTabs.getFirst(), "A lighthouse of hers");
        awaitIn(herTabs.getLast(), () -> text(herTabs.getLast()).contains("A lighthouse of hers"));
        generate(hisTabs.getLast(), "A ferry of his");
        awaitIn(hisTabs.getFirst(), () -> text(hisTabs.getFirst()).contains("A ferry of his"));

        hisTabs.forEach(tab -> assertThat(text(tab)).doesNotContain("of hers"));
        herTabs.forEach(tab -> assertThat(text(tab)).doesNotContain("of his"));
    }

    @Test
    void an_administrators_open_history_gets_the_new_tasks_of_everybody() {
        BrowserlessUIContext history = tab(signIn(person("chief", Role.ADMINISTRATOR)), "history");

        UUID hers = submit(person("clara", Role.MEMBER), "A kite");
        UUID his = submit(person("david", Role.MEMBER), "A sledge");

        awaitIn(history, () -> rows(history).containsAll(List.of(hers, his)));
    }

    @Test
    void a_burst_of_changes_leads_to_few_readings_by_the_screens() {
        Person emil = person("emil", Role.MEMBER);
        UUID task = submit(emil, "A storm");
        await().atMost(Duration.ofSeconds(60)).until(() -> queries.find(task).orElseThrow().state() == TaskState.SUCCESS);
        BrowserlessUserContext his = signIn(emil);
        List<BrowserlessUIContext> tabs = List.of(tab(his, MODEL), tab(his, "history"));
        tabs.forEach(tab -> awaitIn(tab, () -> tab.getUI().isAttached()));
        int before = READINGS.get();
        UUID last = UUID.randomUUID();

        long started = System.nanoTime();
        IntStream.range(0, 199).forEach(n -> events.publishEvent(new TaskChanged(task, emil.id(), null)));
        var handedOver = new AtomicInteger();
        var end = feed.subscribe(change -> change.taskId().equals(last), ids -> handedOver.incrementAndGet());
        events.publishEvent(new TaskChanged(last, emil.id(), null));
        await().atMost(Duration.ofSeconds(30)).until(() -> READINGS.get() > before && handedOver.get() == 1);
        end.remove();

        long pauses = (System.nanoTime() - started) / TaskFeed.PAUSE.toNanos();
        assertThat(READINGS.get() - before).isLessThanOrEqualTo(2 * tabs.size() * ((int) pauses + 2));
    }

    @Test
    void tabs_that_close_leave_nothing_behind() {
        int before = feed.subscribers();
        Person frida = person("frida", Role.MEMBER);
        List<WeakReference<UI>> gone = openAndClose(frida);

        assertThat(feed.subscribers()).isEqualTo(before);
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            System.gc();
            return gone.stream().allMatch(ui -> ui.get() == null);
        });
    }

    private List<WeakReference<UI>> openAndClose(Person person) {
        int before = feed.subscribers();
        BrowserlessUserContext user = signIn(person);
        List<BrowserlessUIContext> tabs = List.of(tab(user, MODEL), tab(user, "history"), tab(user, ""));
        // Each tab has its screen and the notices of its frame.
        assertThat(feed.subscribers()).isEqualTo(before + 2 * tabs.size());
        List<WeakReference<UI>> uis = tabs.stream().map(tab -> new WeakReference<>(tab.getUI())).toList();
        tabs.forEach(LiveUpdatesTest::end);
        user.close();
        return uis;
    }

    private Person person(String name, Role role) {
        return accounts.findByUsername(name)
                .orElseGet(() -> accounts.create(name, name, "a password of " + name, role))
                .person();
    }

    private BrowserlessUserContext signIn(Person person) {
        return app.newUser(UsernamePasswordAuthenticationToken.authenticated(
                person, null, AuthorityUtils.createAuthorityList("ROLE_" + person.role())));
    }

    private UUID submit(Person person, String prompt) {
        var input = JsonNodeFactory.instance.objectNode().put("prompt", prompt);
        return tasks.submit(person, new SubmitTask("google/imagen4", input, null, null)).id();
    }

    private static BrowserlessUIContext tab(BrowserlessUserContext user, String path) {
        BrowserlessUIContext tab = user.newWindow();
        tab.activate();
        tab.getUI().getSession().setLocale(Locale.ENGLISH);
        tab.getUI().setLocale(Locale.ENGLISH);
        tab.getUI().navigate(path);
        return tab;
    }

    /** What the server does with a tab that the browser closed. */
    private static void end(BrowserlessUIContext tab) {
        tab.activate();
        UI ui = tab.getUI();
        ui.close();
        ui.getSession().removeUI(ui);
        tab.close();
    }

    private static void generate(BrowserlessUIContext tab, String prompt) {
        tab.activate();
        tab.test(tab.find(TextArea.class).all().getFirst()).setValue(prompt);
        tab.test(tab.find(Button.class).withClassName("generate").single()).click();
    }

    private static List<UUID> rows(BrowserlessUIContext tab) {
        @SuppressWarnings("unchecked")
        Grid<TaskView> grid = tab.find(Grid.class).single();
        var rows = tab.test(grid);
        return IntStream.range(0, rows.size()).mapToObj(row -> rows.getRow(row).id()).toList();
    }

    private static String text(BrowserlessUIContext tab) {
        tab.activate();
        return ((Component) tab.getCurrentView()).getElement().getTextRecursively();
    }

    /** Waits for what other threads bring to a tab. */
    private static void awaitIn(BrowserlessUIContext tab, BooleanSupplier there) {
        await().pollInSameThread().atMost(Duration.ofSeconds(60)).until(() -> {
            tab.activate();
            tab.roundTrip();
            tab.runPendingSignalsTasks();
            return there.getAsBoolean();
        });
    }
}
