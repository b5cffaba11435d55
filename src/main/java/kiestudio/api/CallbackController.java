package kiestudio.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import kiestudio.generation.KieCallbacks;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where Kie tells that a task has ended. Open to all: the secret is the address. */
@RestController
@Tag(name = "Callback")
class CallbackController {

    /** A real callback is a few KiB. */
    private static final int MAX_BODY_BYTES = 64 * 1024;

    private final KieCallbacks callbacks;

    CallbackController(KieCallbacks callbacks) {
        this.callbacks = callbacks;
    }

    /** What Kie expects within 15 s (docs.kie.ai, callback pages). */
    record Received(int code, String msg) {
        static final Received OK = new Received(200, "success");
    }

    @PostMapping("/api/kie/callback/{token}")
    @SecurityRequirements
    @Operation(
            summary = "Kie's callback",
            description = "For Kie, not for you. The body is taken as a hint: the task is looked up at Kie before anything changes.")
    @ApiResponse(responseCode = "200", description = "Noted", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", description = "No attempt has this token, or the signature does not fit")
    @ApiResponse(responseCode = "413", description = "The body is larger than 64 KiB")
    Received receive(
            @PathVariable("token") String token,
            @RequestHeader(name = "X-Webhook-Timestamp", required = false) @Nullable String timestamp,
            @RequestHeader(name = "X-Webhook-Signature", required = false) @Nullable String signature,
            HttpServletRequest request)
            throws IOException {
        String body = new String(BoundedBody.read(request, MAX_BODY_BYTES), StandardCharsets.UTF_8);
        if (!callbacks.receive(token, body, timestamp, signature)) {
            throw NotFoundException.callback();
        }
        return Received.OK;
    }
}
