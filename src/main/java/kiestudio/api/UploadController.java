package kiestudio.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import kiestudio.account.Person;
import kiestudio.media.MediaService;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes a picture, clip or sound that tasks can use as a source. */
@RestController
@Tag(name = "Media")
class UploadController {

    private final MediaService media;

    UploadController(MediaService media) {
        this.media = media;
    }

    @PostMapping(path = "/api/kie/upload", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Upload a file",
            description = "Its type is judged from the bytes; EXIF, GPS and XMP are removed. The url of the answer is what a media "
                    + "field of create-task takes.")
    @ApiResponse(responseCode = "201", description = "Kept", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", description = "No part called file, or the file is broken")
    @ApiResponse(responseCode = "413", description = "Too large")
    @ApiResponse(responseCode = "415", description = "Not a kind of file that is taken, or not multipart/form-data")
    @ApiResponse(responseCode = "507", description = "The server has no space left")
    UploadedFile upload(@AuthenticationPrincipal Person person, @RequestPart("file") MultipartFile file) throws IOException {
        try (InputStream bytes = file.getInputStream()) {
            return UploadedFile.of(
                    media.upload(person.id(), Objects.requireNonNullElse(file.getOriginalFilename(), ""), bytes));
        }
    }
}
