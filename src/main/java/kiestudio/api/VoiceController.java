package kiestudio.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import kiestudio.catalog.ModelCatalog;
import kiestudio.media.VoiceSamples;
import kiestudio.media.VoiceSamples.Sample;
import kiestudio.platform.KieEndpoint;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** Gives out what voices sound like. Only what the catalogue names is ever fetched. */
@RestController
@Tag(name = "Media")
class VoiceController {

    private final ModelCatalog catalog;
    private final VoiceSamples samples;
    private final KieEndpoint kie;

    VoiceController(ModelCatalog catalog, VoiceSamples samples, KieEndpoint kie) {
        this.catalog = catalog;
        this.samples = samples;
        this.kie = kie;
    }

    @GetMapping("/media/voices/{voice}/sample")
    @Operation(
            summary = "How a voice sounds",
            description = "Fetched from Kie at the first request, kept from then on. Ranges and If-None-Match are understood.")
    @KeptFile
    @ApiResponse(responseCode = "404", description = "No such model, no such voice, or a voice without a sample")
    @ApiResponse(responseCode = "502", description = "The sample could not be fetched now")
    void sample(
            @PathVariable("voice") String voice,
            @Parameter(description = "Id of the model that offers the voice") @RequestParam("model") String model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String address = catalog.find(model)
                .flatMap(found -> found.voiceWithSample(voice))
                .map(option -> Objects.requireNonNull(option.previewPath()))
                .orElseThrow(NotFoundException::voice);
        Sample sample = kie.simulated()
                ? samples.find("simulator " + voice, simulated(voice))
                : samples.find(address, address);
        var answer = new MediaAnswer(request, response, sample.etag());
        if (!answer.alreadyKnown()) {
            answer.send(sample.bytes(), sample.mimeType(), DownloadName.disposition(false, voice, sample.mimeType()));
        }
    }

    /** The simulator speaks every voice itself; its port is another after every start. */
    private String simulated(String voice) {
        return kie.baseUrl() + "/voices/" + UriUtils.encodePathSegment(voice, StandardCharsets.UTF_8) + ".mp3";
    }
}
