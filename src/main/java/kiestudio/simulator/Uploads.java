package kiestudio.simulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /api/file-stream-upload}: multipart {@code file}, {@code uploadPath} and perhaps {@code fileName}, streamed to the disk. */
final class Uploads {

    /** Kie documents no limit; clients of it use 200 MB for video. */
    private static final long MAX_BYTES = 200L << 20;

    private static final int MAX_TEXT_BYTES = 1024;

    private final SimulatorFiles files;
    private final URI origin;
    private final JsonMapper json;
    private final Clock clock;

    Uploads(SimulatorFiles files, URI origin, JsonMapper json, Clock clock) {
        this.files = files;
        this.origin = origin;
        this.json = json;
        this.clock = clock;
    }

    void receive(Call call) throws IOException {
        if (!String.valueOf(call.exchange().getRequestHeaders().getFirst("Content-Type")).startsWith("multipart/form-data")) {
            throw new Refusal(400, "multipart/form-data is required");
        }
        Map<String, String> texts = new HashMap<>();
        Path part = files.temporary();
        try {
            String sentName = receive(call.exchange(), part, texts);
            if (sentName == null) {
                throw new Refusal(400, "file is required");
            }
            if (texts.getOrDefault("uploadPath", "").isBlank()) {
                throw new Refusal(400, "uploadPath is required");
            }
            String name = texts.getOrDefault("fileName", sentName.isBlank() ? "file" : sentName);
            Path kept = files.upload(texts.get("uploadPath"), name);
            Files.createDirectories(kept.getParent());
            Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            call.answer(answer(kept));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** @return the client's file name, or null when there was no file */
    private static @Nullable String receive(HttpExchange exchange, Path part, Map<String, String> texts) throws IOException {
        String name = null;
        FileItemIterator items = new FileUpload().getItemIterator(new Body(exchange));
        while (items.hasNext()) {
            FileItemStream item = items.next();
            try (InputStream in = item.openStream()) {
                if ("file".equals(item.getFieldName())) {
                    name = String.valueOf(item.getName());
                    copy(in, part);
                } else {
                    texts.put(item.getFieldName(), new String(in.readNBytes(MAX_TEXT_BYTES), StandardCharsets.UTF_8));
                }
            }
        }
        return name;
    }

    private static void copy(InputStream in, Path part) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        try (OutputStream out = Files.newOutputStream(part)) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                total += length;
                if (total > MAX_BYTES) {
                    throw new Refusal(413, "The file is too large");
                }
                out.write(buffer, 0, length);
            }
        }
    }

    private ObjectNode answer(Path kept) throws IOException {
        ObjectNode data = json.createObjectNode();
        data.put("success", true);
        data.put("fileName", kept.getFileName().toString());
        data.put("filePath", files.path(kept));
        data.put("downloadUrl", files.url(origin, kept).toString());
        data.put("fileSize", Files.size(kept));
        data.put("mimeType", SimulatorFiles.mimeType(kept));
        data.put("uploadedAt", clock.instant().toString());
        ObjectNode answer = json.createObjectNode();
        answer.put("success", true);
        answer.put("code", 200);
        answer.put("msg", "File uploaded successfully");
        answer.set("data", data);
        return answer;
    }

    private record Body(HttpExchange exchange) implements UploadContext {
        @Override
        public long contentLength() {
            String length = exchange.getRequestHeaders().getFirst("Content-Length");
            return length == null ? -1 : Long.parseLong(length);
        }

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public String getContentType() {
            return String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        }

        @Override
        public InputStream getInputStream() {
            return exchange.getRequestBody();
        }
    }
}
