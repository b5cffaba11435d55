package kiestudio.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kiestudio.platform.HttpLimits;
import kiestudio.platform.KieEndpoint;
import kiestudio.platform.MediaHttp;
import kiestudio.platform.OutboundHttp;
import kiestudio.support.SettableClock;
import kiestudio.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The whole feature on a folder and a database of its own; the only thing not real is the time. */
@DataJpaTest(showSql = false)
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
abstract class MediaTest {

    @TempDir
    Path folder;

    @Autowired
    MediaFiles files;

    @Autowired
    JdbcClient jdbc;

    final UUID owner = UUID.randomUUID();
    /** Begins with the disk's time, by which the janitor judges files. */
    final SettableClock clock = new SettableClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    ResultServer server;
    MediaStore store;
    MediaService media;
    MediaJanitor janitor;
    private OutboundHttp http;
    private PreviewPool pool;
    private Previews previews;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", TestDatabase.H2::url);
    }

    @BeforeEach
    void open() throws IOException {
        jdbc.sql("delete from media").update();
        server = new ResultServer();
        http = new OutboundHttp();
        pool = new PreviewPool();
        use(0);
    }

    /** @param reserve bytes that must stay free on the disk */
    void use(long reserve) {
        store = new MediaStore(folder.resolve("media"), reserve);
        var decoder = new PictureDecoder();
        previews = new Previews(store, decoder, pool);
        var keep = new KeepMedia(store, files, clock);
        var mediaHttp = new MediaHttp(new KieEndpoint(server.address(), server.address(), "key", true), http, HttpLimits.MEDIA);
        var takeUpload = new TakeUpload(store, decoder, previews, keep);
        media = new MediaService(
                store,
                files,
                takeUpload,
                new CropPicture(store, decoder, takeUpload),
                new FetchResult(store, mediaHttp, previews, keep),
                previews,
                clock);
        janitor = new MediaJanitor(store, keep, clock);
    }

    @AfterEach
    void close() throws Exception {
        previews.close();
        pool.close();
        http.close();
        server.close();
    }

    Media upload(String name, byte[] bytes) {
        return media.upload(owner, name, new ByteArrayInputStream(bytes));
    }

    Fetched fetch(String path, MediaKind expected) {
        return media.fetch(owner, URI.create(server.address() + path), expected, "result");
    }

    byte[] stored(Media kept) throws IOException {
        return Files.readAllBytes(media.file(kept));
    }

    /** What is in the folder but not yet, or no longer, kept. */
    List<Path> parts() throws IOException {
        try (Stream<Path> parts = Files.list(store.parts())) {
            return parts.toList();
        }
    }
}
