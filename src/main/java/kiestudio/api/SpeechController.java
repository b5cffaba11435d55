package kiestudio.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import kiestudio.account.AccessPolicy;
import kiestudio.account.Person;
import kiestudio.generation.Speech;
import kiestudio.generation.Speeches;
import kiestudio.media.JoinedSounds;
import kiestudio.media.Media;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives out a text that was spoken in parts as one sound. */
@RestController
@Tag(name = "Media")
class SpeechController {

    private final Speeches speeches;
    private final JoinedSounds joined;
    private final AccessPolicy access;

    SpeechController(Speeches speeches, JoinedSounds joined, AccessPolicy access) {
        this.speeches = speeches;
        this.joined = joined;
        this.access = access;
    }

    @GetMapping("/media/speech/{id}")
    @Operation(
            summary = "A long text, spoken in parts, as one MP3",
            description = "Joined from the kept parts without a second encoding. Ranges and If-None-Match are understood.")
    @KeptFile
    @ApiResponse(responseCode = "404", description = "No such speech, somebody else's, or not all of its parts are here")
    @ApiResponse(responseCode = "409", description = "The parts differ in format and cannot be one file")
    void speech(
            @AuthenticationPrincipal Person person,
            @PathVariable("id") String id,
            @Parameter(description = "If present, the browser saves instead of playing")
                    @RequestParam(name = "download", required = false)
                    @Nullable String download,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        List<Media> sounds = Ids.uuid(id)
                .flatMap(speeches::find)
                .filter(speech -> access.mayRead(person, speech.ownerId()))
                .filter(Speech::whole)
                .map(Speech::sounds)
                .orElseThrow(NotFoundException::speech);
        var answer = new MediaAnswer(request, response, JoinedSounds.etag(sounds));
        if (!answer.alreadyKnown()) {
            String name = DownloadName.disposition(download != null, sounds.getFirst().fileName(), JoinedSounds.TYPE);
            answer.send(joined.join(sounds), JoinedSounds.TYPE, name);
        }
    }
}
