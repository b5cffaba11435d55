package kiestudio.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import kiestudio.account.AccessPolicy;
import kiestudio.account.Person;
import kiestudio.catalog.FieldError;
import kiestudio.catalog.InvalidInputException;
import kiestudio.media.Media;
import kiestudio.media.MediaService;
import kiestudio.media.MediaService.Thumbnail;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives out kept files, to browsers and programs. Every request asks anew whether this person may read this row. */
@RestController
@Tag(name = "Media")
class MediaController {

    private static final int SMALL = 256;
    private static final int LARGE = 768;

    private final MediaService media;
    private final AccessPolicy access;

    MediaController(MediaService media, AccessPolicy access) {
        this.media = media;
        this.access = access;
    }

    @GetMapping("/media/{id}")
    @Operation(summary = "A kept file, byte for byte", description = "Ranges and If-None-Match are understood.")
    @KeptFile
    @ApiResponse(responseCode = "404", description = "No such file, or somebody else's")
    void original(
            @AuthenticationPrincipal Person person,
            @PathVariable("id") String id,
            @Parameter(description = "If present, the browser saves instead of showing")
                    @RequestParam(name = "download", required = false)
                    @Nullable String download,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Media medium = visible(person, id);
        var answer = new MediaAnswer(request, response, "\"" + medium.sha256() + "\"");
        if (!answer.alreadyKnown()) {
            String name = DownloadName.disposition(download != null, medium.fileName(), medium.mimeType());
            answer.send(media.bytes(medium), medium.mimeType(), name);
        }
    }

    @GetMapping("/media/{id}/thumbnail")
    @Operation(summary = "A small picture of a kept file")
    @ApiResponse(
            responseCode = "200",
            description = "JPEG, or PNG where there is transparency",
            content = @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "304", description = "Not changed", content = @Content)
    @ApiResponse(responseCode = "400", description = "size is not a number")
    @ApiResponse(responseCode = "404", description = "No such file, somebody else's, or no picture can be made of it")
    void thumbnail(
            @AuthenticationPrincipal Person person,
            @PathVariable("id") String id,
            @Parameter(description = "Longer side in pixels: 256 or 768; other numbers get the nearer of them")
                    @RequestParam(name = "size", defaultValue = "256")
                    String size,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Media medium = visible(person, id);
        int side = side(size);
        var answer = new MediaAnswer(request, response, "\"" + medium.sha256() + "-" + side + "\"");
        if (answer.alreadyKnown()) {
            return;
        }
        Thumbnail thumbnail = media.thumbnail(medium, side).orElseThrow(NotFoundException::thumbnail);
        answer.send(
                thumbnail.bytes(),
                thumbnail.mimeType(),
                DownloadName.disposition(false, medium.fileName(), thumbnail.mimeType()));
    }

    private Media visible(Person person, String id) {
        return Ids.uuid(id)
                .flatMap(media::find)
                .filter(medium -> access.mayRead(person, medium.ownerId()))
                .orElseThrow(NotFoundException::medium);
    }

    private static int side(String size) {
        try {
            int wanted = Integer.parseInt(size);
            if (wanted > 0) {
                return wanted - SMALL <= LARGE - wanted ? SMALL : LARGE;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number that is none of a picture
        }
        throw new InvalidInputException(List.of(new FieldError("size", "must be 256 or 768 (pixels of the longer side)")));
    }
}
